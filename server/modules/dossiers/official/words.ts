import { civilDayOf, minuteOfDay, type CivilDay } from '../../../../contract/rules/calendar/civil-day.ts'
import type { HelpKind, NoticeReceiver } from '../../../../contract/rules/help/scope.ts'
import type { ResultChannel } from '../../../../contract/schemas/delivery.ts'
import type { Action, OfficialPaper, Status } from '../../../../contract/schemas/dossier.ts'
import type { Role } from '../../../../contract/schemas/locality.ts'

/** What the printed papers say, in the words of the one-stop rules. */

export const paperTitles: { [F in OfficialPaper['form']]: string } = {
  '01': 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  '02': 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  '03': 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ',
  '04': 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
  '05': 'Thông báo dừng giải quyết hồ sơ',
  '06': 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
  withdrawal: 'Giấy xác nhận rút hồ sơ',
}
export const registerTitle = 'Sổ theo dõi hồ sơ'

/** We have seen the list of the forms, not their printed text: said on each of them. */
export const formNote = (form: string) =>
  form === 'withdrawal'
    ? 'Giấy này không thuộc các mẫu của Thông tư 03/2025/TT-VPCP. Hệ thống lập giấy để người nộp giữ làm bằng chứng.'
    : `Trình bày theo mẫu số ${form} của Thông tư 03/2025/TT-VPCP. Nội dung chưa được đối chiếu với bản in chính thức của mẫu.`

export const statusNames: { [S in Status]: string } = {
  draft: 'Bản nháp',
  submitted: 'Mới đăng ký',
  accepted: 'Được tiếp nhận',
  refused: 'Không được tiếp nhận',
  processing: 'Đang xử lý',
  supplement: 'Yêu cầu bổ sung giấy tờ',
  payment: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  withdrawn: 'Công dân yêu cầu rút hồ sơ',
  stopped: 'Dừng xử lý',
  finished: 'Đã xử lý xong',
  returned: 'Đã trả kết quả',
}

export const actionNames: { [A in Action]: string } = {
  submit: 'Nộp hồ sơ',
  cancel: 'Huỷ hồ sơ',
  accept: 'Tiếp nhận',
  'request-supplement': 'Yêu cầu bổ sung',
  supply: 'Gửi bổ sung',
  'confirm-supplement': 'Xác nhận đã bổ sung',
  refuse: 'Từ chối tiếp nhận',
  start: 'Chuyển giải quyết',
  'request-payment': 'Yêu cầu nộp phí',
  'confirm-payment': 'Đã thu phí',
  extend: 'Xin lỗi, hẹn lại',
  stop: 'Dừng giải quyết',
  reopen: 'Giải quyết trở lại',
  'request-withdrawal': 'Xin rút hồ sơ',
  'confirm-withdrawal': 'Cho rút hồ sơ',
  finish: 'Ký kết quả',
  'hand-over': 'Trả kết quả',
  'enter-due-date': 'Ghi ngày hẹn trả',
  'choose-delivery': 'Đổi cách nhận kết quả',
  'take-in': 'Nhận hồ sơ mang đến quầy',
}

export const roleNames: { [R in Role]: string } = {
  resident: 'Người nộp',
  'one-stop': 'Một cửa',
  specialist: 'Chuyên môn',
  leader: 'Lãnh đạo',
  auditor: 'Kiểm tra',
  editor: 'Biên soạn',
  administrator: 'Quản trị',
}

export const channelNames: { [C in ResultChannel]: string } = {
  electronic: 'Bản điện tử',
  counter: 'Tại quầy một cửa',
  post: 'Qua bưu điện',
}

const helperKinds: { [K in HelpKind]: string } = {
  family: 'người nhà',
  'digital-team': 'tổ công nghệ số cộng đồng',
  staff: 'cán bộ hỗ trợ',
}
/** Somebody who acts for the applicant: `T. V. Thử (người nhà làm giúp)`. */
export const helperWords = ({ kind, name }: { kind: HelpKind; name: string | null }) =>
  name === null ? `${helperKinds[kind]} làm giúp` : `${name} (${helperKinds[kind]} làm giúp)`

export const noticeWords: { [N in NoticeReceiver]: string } = {
  owner: 'người có hồ sơ',
  helper: 'người làm giúp',
  both: 'người có hồ sơ và người làm giúp',
}

const two = (value: number) => String(value).padStart(2, '0')

/** `25/11/2026`. */
export const writtenDay = (day: CivilDay) => day.split('-').reverse().join('/')
export const shortDay = (instant: Date) => writtenDay(civilDayOf(instant))

const clock = (instant: Date) => {
  const minute = minuteOfDay(instant)
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
/** `17:00 ngày 25/11/2026`. */
export const moment = (instant: Date) => `${clock(instant)} ngày ${shortDay(instant)}`
/** `17:00 25/11/2026`, for cells. */
export const shortMoment = (instant: Date) => `${clock(instant)} ${shortDay(instant)}`

/** The date line of official papers: days in two digits, months 1 and 2 with a zero, the others as they are. */
export function dateLine(instant: Date): string {
  const [year = '', month = '', day = ''] = civilDayOf(instant).split('-')
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`
}

import type {
  Channel,
  DocumentRequirement,
  Fee,
  SubmissionMode,
  TimeLimit,
} from '../../../../contract/schemas/procedure.ts'

/** Words of the papers that people take along; the same as on screen, for which see src/i18n/format-words.ts. */

const number = (value: number) => String(value).replace('.', ',')
export const money = (amount: number) => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đ`

export const channelWords: { [C in Channel]: string } = {
  online: 'Nộp trực tuyến',
  direct: 'Nộp trực tiếp',
  post: 'Gửi bưu điện',
}

export const modeSentences: { [M in SubmissionMode]: string } = {
  'in-app': 'Nộp ngay trong ứng dụng Một Cửa.',
  prepare: 'Chuẩn bị trong ứng dụng Một Cửa, rồi nộp trên Cổng Dịch vụ công quốc gia.',
  counter: 'Nộp tại quầy một cửa.',
}

export function limitWords(limit: TimeLimit | null): string {
  if (!limit) return 'Nguồn chưa nêu thời hạn'
  const count = number(limit.value)
  switch (limit.unit) {
    case 'same_day':
      return 'Trong ngày'
    case 'working_day':
      return `${count} ngày làm việc`
    case 'calendar_day':
      return `${count} ngày (tính cả ngày nghỉ)`
    case 'hour':
      return `${count} giờ`
    case 'month':
      return `${count} tháng`
    case 'unknown':
      return `${count} ngày (nguồn không nói ngày làm việc hay ngày thường)`
  }
}

export function feeWords(fee: Fee): string {
  const note = fee.note ? ` (${fee.note})` : ''
  switch (fee.type) {
    case 'free':
      return `Miễn phí${note}`
    case 'amount':
      return `${money(fee.amount)}${note}`
    case 'per-unit':
      return `${money(fee.amount)} mỗi ${fee.unit}${fee.cap === undefined ? '' : `, tối đa ${money(fee.cap)}`}${note}`
    case 'council':
      return `Theo nghị quyết của Hội đồng nhân dân${note}`
    case 'hidden':
      return 'Hỏi tại quầy'
    case 'not-stated':
      return `Nguồn chưa nêu${note}`
  }
}

export function amountWords({ kind, originals, copies, required }: DocumentRequirement): string {
  const parts = [
    originals > 0 && `${originals} bản chính`,
    copies > 0 && `${copies} bản sao`,
    kind === 'present' && 'chỉ xuất trình để đối chiếu',
    kind === 'submit' && !required && 'nếu có',
  ]
  return parts.filter(Boolean).join(', ')
}

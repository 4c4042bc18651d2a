import type { ResultChannel } from '../../../../contract/schemas/delivery.ts'
import type { OfficialPaper } from '../../../../contract/schemas/dossier.ts'
import { fonts, makePdf, type Pdf } from '../../../pdf/document.ts'
import { heading, leftOf, line, widthOf } from '../../../pdf/parts.ts'
import { besideCode, codeCorner, letterhead, paperTitle, signatures, type Letterhead } from './letterhead.ts'
import { table } from './table.ts'
import { channelNames, formNote, moment, paperTitles } from './words.ts'

/** A step of the control slip. */
export type Movement = { at: string; step: string; by: string; outcome: string }

export type PaperSheet = {
  paper: OfficialPaper
  head: Letterhead
  code: string
  procedure: { code: string; name: string }
  applicantName: string | null
  submittedAt: Date | null
  resultChannel: ResultChannel
  receiptNumber: string | null
  legalGround: string | null
  officer: { role: string; name: string }
  movements: readonly Movement[]
  sandboxBand: string | undefined
}

/** One of the one-stop papers, from what was written down when it was issued. */
export function officialPaperPdf(sheet: PaperSheet): Promise<Buffer> {
  const { paper, head, sandboxBand } = sheet
  const title = paperTitles[paper.form]
  return makePdf({ title: `${title} ${paper.number}`, sandboxBand }, (pdf) => {
    letterhead(pdf, { ...head, number: paper.number })
    paperTitle(pdf, title)
    aboutDossier(pdf, sheet)
    bodies[paper.form](pdf, sheet)
    if (paper.form !== '06')
      signatures(
        pdf,
        { title: 'Người nộp hồ sơ', name: sheet.applicantName ?? '' },
        { title: sheet.officer.role, name: sheet.officer.name },
      )
    pdf.y += 20
    line(pdf, formNote(paper.form), { small: true })
  })
}

function aboutDossier(pdf: Pdf, { code, procedure, applicantName, submittedAt }: PaperSheet) {
  codeCorner(pdf, code)
  const facts = [
    `Mã hồ sơ: ${code}`,
    `Người nộp: ${applicantName ?? 'không ghi trong tờ khai'}`,
    `Thủ tục: ${procedure.name} (${procedure.code})`,
    ...(submittedAt ? [`Nộp qua mạng lúc: ${moment(submittedAt)}`] : []),
  ]
  const top = pdf.y
  for (const fact of facts)
    pdf
      .font(fonts.regular)
      .fontSize(10.5)
      .text(fact, leftOf(pdf), pdf.y, { width: widthOf(pdf) - besideCode, paragraphGap: 2 })
  pdf.y = Math.max(pdf.y, top + besideCode)
  pdf.x = leftOf(pdf)
}

const reasonOf = (pdf: Pdf, { paper, legalGround }: PaperSheet) => {
  if (paper.reason) line(pdf, `Lý do: ${paper.reason}`)
  if (legalGround) line(pdf, `Căn cứ: ${legalGround}`)
}

const returned = ({ receiptNumber }: PaperSheet) => [
  'Giấy tờ gửi qua mạng là bản chụp; bản chính vẫn ở bạn. Bản chụp được giữ cùng hồ sơ làm bằng chứng, không dùng vào việc khác.',
  'Bản giấy đã đưa tại quầy (nếu có): bạn nhận lại tại quầy, mang theo giấy này và giấy tờ tùy thân.',
  receiptNumber
    ? `Phí, lệ phí đã nộp theo biên lai ${receiptNumber}: có được hoàn hay không là theo quy định về khoản thu ấy. Bạn hỏi tại quầy, mang theo biên lai.`
    : 'Hồ sơ này chưa thu khoản phí nào nên không có tiền phải hoàn.',
]

const dueWords = (dueAt: string | null | undefined) =>
  dueAt ? moment(new Date(dueAt)) : 'chưa tính được vì lịch nghỉ của năm đó chưa có, cán bộ sẽ báo'

const bodies: { [F in OfficialPaper['form']]: (pdf: Pdf, sheet: PaperSheet) => void } = {
  '01': (pdf, { paper, resultChannel }) => {
    heading(pdf, 'Giấy tờ đã nhận')
    if (paper.items.length === 0) line(pdf, 'Thủ tục này không phải nộp giấy tờ nào.')
    paper.items.forEach((item, at) => line(pdf, `${at + 1}. ${item.name} (${item.pages ?? 0} trang)`))
    heading(pdf, 'Hẹn trả kết quả')
    line(pdf, `Thời gian nhận hồ sơ: ${moment(new Date(paper.issuedAt))}`)
    line(pdf, `Thời gian trả kết quả: ${dueWords(paper.dueAt)}`, { bold: true })
    line(pdf, `Nhận kết quả: ${channelNames[resultChannel]}`)
  },
  '02': (pdf, sheet) => {
    heading(pdf, 'Nội dung cần bổ sung, sửa lại')
    sheet.paper.items.forEach((item, at) => {
      line(pdf, `${at + 1}. ${item.name}`, { bold: true })
      if (item.note) line(pdf, item.note, { indent: 14 })
    })
    pdf.moveDown(0.5)
    line(pdf, 'Giấy tờ và mục khác đã đạt, không phải nộp lại. Thời hạn giải quyết tạm dừng đến khi nhận đủ.')
    if (sheet.legalGround) line(pdf, `Căn cứ: ${sheet.legalGround}`)
  },
  '03': (pdf, sheet) => {
    heading(pdf, 'Chúng tôi không tiếp nhận hồ sơ này')
    reasonOf(pdf, sheet)
    line(pdf, 'Giấy tờ gửi qua mạng là bản chụp; bản chính vẫn ở bạn. Khi đủ điều kiện, bạn nộp hồ sơ mới.')
  },
  '04': (pdf, sheet) => {
    heading(pdf, 'Chúng tôi xin lỗi vì chưa trả kết quả đúng hẹn')
    if (sheet.paper.previousDueAt) line(pdf, `Đã hẹn trả: ${dueWords(sheet.paper.previousDueAt)}`)
    line(pdf, `Hẹn lại: ${dueWords(sheet.paper.dueAt)}`, { bold: true })
    reasonOf(pdf, sheet)
  },
  '05': (pdf, sheet) => {
    heading(pdf, 'Hồ sơ dừng giải quyết')
    reasonOf(pdf, sheet)
    line(pdf, 'Giấy tờ đã nộp vẫn được giữ cùng hồ sơ. Bạn hỏi lại tại quầy hoặc nộp hồ sơ mới khi đủ điều kiện.')
  },
  withdrawal: (pdf, sheet) => {
    heading(pdf, 'Hồ sơ đã được rút theo yêu cầu của người nộp')
    if (sheet.paper.reason) line(pdf, `Lý do người nộp nêu: ${sheet.paper.reason}`)
    line(pdf, `Hồ sơ thôi được giải quyết từ ${moment(new Date(sheet.paper.issuedAt))}.`)
    heading(pdf, 'Giấy tờ đã nộp qua mạng')
    if (sheet.paper.items.length === 0) line(pdf, 'Hồ sơ này không kèm giấy tờ nào.')
    sheet.paper.items.forEach((item, at) => line(pdf, `${at + 1}. ${item.name} (${item.pages ?? 0} trang)`))
    heading(pdf, 'Bạn nhận lại những gì')
    returned(sheet).forEach((one, at) => line(pdf, `${at + 1}. ${one}`))
  },
  '06': (pdf, { paper, movements }) => {
    line(pdf, `Hẹn trả khi tiếp nhận: ${dueWords(paper.dueAt)}`)
    pdf.moveDown(0.5)
    table(
      pdf,
      [
        { title: 'Lúc', share: 3 },
        { title: 'Việc', share: 4 },
        { title: 'Người làm', share: 4 },
        { title: 'Trạng thái sau đó, lý do', share: 6 },
      ],
      movements.map(({ at, step, by, outcome }) => [at, step, by, outcome]),
    )
    line(pdf, 'Phiếu ghi mọi lần hồ sơ chuyển tay, tính đến lúc mở phiếu này.', { small: true })
  },
}

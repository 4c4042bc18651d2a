import { moneyInWords } from '../../../contract/rules/identity/money-in-words.ts'
import { formatMoney } from '../../../contract/rules/identity/money.ts'
import type { FileAnswer } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import { makePdf } from '../../pdf/document.ts'
import { line } from '../../pdf/parts.ts'
import { pdfFile } from '../../pdf/pdf-file.ts'
import { sandboxBandOf } from '../../pdf/sandbox-band.ts'
import type { Services } from '../../services.ts'
import { codeCorner, letterhead, paperTitle } from '../dossiers/official/letterhead.ts'
import { moment } from '../dossiers/official/words.ts'
import { openApplicant, type DossierRow } from '../dossiers/store.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import type { PaymentRow } from './settle.ts'

/** The receipt of one payment. A layout of our own: it says that it stands for no electronic receipt of the state. */
export async function feeReceiptFile(
  { db, box, environment, locality }: Services,
  catalogue: Catalogue,
  row: DossierRow,
  payment: PaymentRow,
): Promise<FileAnswer> {
  if (payment.settled_at === null || payment.receipt_number === null) return refuse('NOT_FOUND')
  const { receipt_number: number, settled_at: paidAt, amount, via, state } = payment
  const procedure = await catalogue.version(db, row.procedure_version_id)
  const unit = locality.units.find(({ id }) => id === row.unit_id)
  const code = row.official_code ?? row.temporary_code
  const sandboxBand = sandboxBandOf(environment)
  const bytes = await makePdf({ title: `Biên lai ${number}`, sandboxBand }, (pdf) => {
    letterhead(pdf, {
      unitName: unit?.name ?? row.unit_id,
      counterName: unit?.counterName,
      number,
      issuedAt: paidAt,
    })
    paperTitle(pdf, 'Biên lai thu phí, lệ phí')
    codeCorner(pdf, code)
    line(pdf, `Mã hồ sơ: ${code}`)
    line(pdf, `Người nộp: ${openApplicant(box, row) ?? 'không ghi trong tờ khai'}`)
    line(pdf, `Số tiền: ${formatMoney(amount)}`, { bold: true })
    line(pdf, `Bằng chữ: ${moneyInWords(amount)}`)
    pdf.moveDown(2)
    line(pdf, `Thủ tục: ${procedure.name} (${procedure.code})`)
    line(pdf, `Căn cứ thu: ${payment.basis}`)
    line(pdf, `Cách trả: ${via === 'counter' ? 'tại quầy một cửa' : 'qua mạng'}, lúc ${moment(paidAt)}`)
    if (state === 'to-refund') line(pdf, `Đang hoàn lại. Lý do: ${payment.refund_reason ?? ''}`, { bold: true })
    if (state === 'refunded') line(pdf, `Đã hoàn lại. Lý do: ${payment.refund_reason ?? ''}`, { bold: true })
    pdf.y += 20
    if (sandboxBand) line(pdf, 'Bản mẫu: không có đồng tiền thật nào được thu.', { bold: true })
    line(
      pdf,
      'Tờ này in từ dữ liệu của ứng dụng, không thay biên lai điện tử theo quy định về hoá đơn, chứng từ. Cần biên lai đó thì hỏi tại quầy.',
      { small: true },
    )
  })
  return pdfFile(bytes, `bien-lai-${row.procedure_code}.pdf`)
}

import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import type { FileAnswer } from '../../../http/mount.ts'
import { refuse } from '../../../http/refusal.ts'
import { makePdf } from '../../../pdf/document.ts'
import { heading, keepTogether, line, title } from '../../../pdf/parts.ts'
import { pdfFile } from '../../../pdf/pdf-file.ts'
import { sandboxBandOf } from '../../../pdf/sandbox-band.ts'
import type { Services } from '../../../services.ts'
import type { Catalogue } from '../../procedures/catalogue.ts'
import { createShow, type Viewer } from '../show.ts'
import type { DossierRow } from '../store.ts'
import { codeCorner, besideCode } from './letterhead.ts'
import { helperWords, moment, noticeWords, writtenDay } from './words.ts'

/** Who pressed, who helps, and to whom the notices go. */
function helpLines({ events, helpers, noticesTo = 'owner' }: Dossier): string[] {
  const sender = events.find(({ action }) => action === 'submit')?.by.helper
  const lines = helpers.map((one) => `Có người làm giúp: ${helperWords(one)}, đến hết ${writtenDay(one.until)}.`)
  if (sender) lines.unshift(`Người bấm nộp: ${helperWords(sender)}.`)
  return lines.length > 0 ? [...lines, `Thông báo về hồ sơ gửi tới: ${noticeWords[noticesTo]}.`] : []
}

/** The receipt of the screen as a page to keep: the same stored rows, the same code. */
export async function receiptFile(
  services: Services,
  catalogue: Catalogue,
  row: DossierRow,
  caller: Viewer,
  now: Date,
): Promise<FileAnswer> {
  const dossier = await createShow(services, catalogue)(services.db, row, caller, now)
  const receipt = dossier.receipt ?? refuse('NOT_FOUND')
  const bytes = await makePdf(
    { title: `Biên nhận ${dossier.code}`, sandboxBand: sandboxBandOf(services.environment) },
    (pdf) => {
      title(pdf, 'Biên nhận hồ sơ nộp qua mạng')
      codeCorner(pdf, dossier.code)
      const top = pdf.y
      line(pdf, `${dossier.officialCode ? 'Mã hồ sơ' : 'Mã tạm'}: ${dossier.code}`, { bold: true })
      line(pdf, dossier.procedureName.length > 60 ? `${dossier.procedureName.slice(0, 60)}…` : dossier.procedureName)
      line(pdf, `Nơi nhận: ${dossier.unitName}`)
      line(pdf, `Máy chủ lưu lúc ${moment(new Date(receipt.storedAt))}`)
      pdf.y = Math.max(pdf.y, top + besideCode)
      line(pdf, `Thủ tục: ${dossier.procedureName} (${dossier.procedureCode})`, { small: true })
      heading(pdf, receipt.files.length === 0 ? 'Không có tệp nào phải nộp' : `${receipt.files.length} tệp đã được lưu`)
      receipt.files.forEach(({ requirementName, file }, at) => {
        keepTogether(pdf, 60)
        line(pdf, `${at + 1}. ${requirementName}`, { bold: true })
        line(pdf, `${file.name}, ${file.pages} trang, ${file.bytes} byte, ${moment(new Date(file.storedAt))}`, {
          indent: 14,
        })
        line(pdf, `SHA-256: ${file.sha256}`, { indent: 14, small: true })
      })
      helpLines(dossier).forEach((words) => line(pdf, words))
      if (dossier.consents.length > 0) heading(pdf, 'Bạn đã đồng ý cho dùng dữ liệu')
      for (const { vi, version, agreedAt, revokedAt } of dossier.consents) {
        keepTogether(pdf, 50)
        line(pdf, vi.title, { bold: true })
        line(pdf, `${vi.what} ${vi.kept}`, { indent: 14 })
        const since = revokedAt ? `, rút lại ${moment(new Date(revokedAt))}` : ''
        line(pdf, `Đồng ý ${moment(new Date(agreedAt))}, bản ${version}${since}`, { indent: 14, small: true })
      }
      pdf.moveDown(1)
      line(
        pdf,
        'Đây là biên nhận của máy chủ, chưa phải giấy tiếp nhận. Khi hồ sơ được tiếp nhận, bạn có giấy hẹn trả kết quả (mẫu 01).',
      )
      line(
        pdf,
        'Tra cứu không cần đăng nhập: mục Tra cứu hồ sơ, nhập mã trên và bốn số cuối của số định danh hoặc số điện thoại đã khai.',
      )
    },
  )
  return pdfFile(bytes, `bien-nhan-${dossier.procedureCode}.pdf`)
}

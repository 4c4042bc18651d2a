import { answerText } from '../../../../contract/rules/forms/answer-text.ts'
import type { Answers, FormDefinition } from '../../../../contract/rules/forms/definition.ts'
import { visibleFields } from '../../../../contract/rules/forms/visibility.ts'
import type { DocumentRequirement } from '../../../../contract/schemas/procedure.ts'
import { makePdf, type Pdf } from '../../../pdf/document.ts'
import { heading, keepTogether, line, title } from '../../../pdf/parts.ts'
import type { LocalityProcedure } from '../../locality/schema.ts'
import { answerWords } from '../answer-words.ts'
import type { FileRow } from '../store.ts'

type CopySheet = {
  procedure: LocalityProcedure
  unitName: string
  form: FormDefinition | null
  answers: Answers
  papers: { paper: DocumentRequirement; files: FileRow[] }[]
  /** Civil day. */
  madeOn: string
  sandboxBand: string | undefined
}

const steps = [
  'Mở Cổng Dịch vụ công quốc gia (dichvucong.gov.vn) và đăng nhập bằng VNeID.',
  'Tìm thủ tục bằng mã ghi ở trên, chọn đúng nơi nhận.',
  'Chép từng câu trả lời dưới đây vào tờ khai trên cổng.',
  'Đính kèm các giấy tờ ở những trang sau, theo đúng thứ tự.',
]

/** The first pages of a pack: what to do at the portal, every answer to copy, and the list of papers. */
export function copySheetPdf(sheet: CopySheet): Promise<Buffer> {
  const { procedure, unitName, madeOn, sandboxBand } = sheet
  return makePdf({ title: procedure.plainName, sandboxBand }, (pdf) => {
    title(pdf, procedure.plainName)
    line(pdf, `Mã thủ tục: ${procedure.code}`)
    line(pdf, `Tên chính thức: ${procedure.name}`)
    line(pdf, `Nơi nhận: ${unitName}`)
    line(pdf, `Bộ hồ sơ này làm ngày ${madeOn.split('-').reverse().join('/')}. Đây chưa phải là hồ sơ đã nộp.`)
    heading(pdf, 'Bạn nộp thế nào')
    steps.forEach((step, index) => line(pdf, `${index + 1}. ${step}`))
    for (const section of sectionsOf(sheet)) {
      heading(pdf, section.title)
      for (const { label, value } of section.lines) fact(pdf, label, value)
    }
    heading(pdf, 'Giấy tờ')
    if (sheet.papers.length === 0) line(pdf, 'Không phải nộp giấy tờ nào.')
    for (const { paper, files } of sheet.papers) fact(pdf, paper.name, filesLine(paper, files))
  })
}

function sectionsOf({ form, answers }: CopySheet) {
  if (!form) return []
  const visible = visibleFields(form, answers)
  return form.sections.map(({ title, fields }) => ({
    title,
    lines: fields
      .filter((field) => visible.includes(field))
      .map((field) => ({
        label: field.kind === 'consent' ? field.statement : field.label,
        value: answerText(answerWords, field, answers) ?? 'chưa điền',
      })),
  }))
}

function filesLine(paper: DocumentRequirement, files: FileRow[]): string {
  if (files.length === 0) return paper.required ? 'Còn thiếu' : 'Không kèm, giấy này không bắt buộc'
  const pages = files.reduce((sum, file) => sum + file.pages, 0)
  return `${files.length} tệp, ${pages} trang, ở những trang sau`
}

function fact(pdf: Pdf, label: string, value: string) {
  keepTogether(pdf, 36)
  line(pdf, label, { small: true })
  line(pdf, value, { indent: 8 })
  pdf.moveDown(0.3)
}

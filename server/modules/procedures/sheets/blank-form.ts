import type {
  Condition,
  Evidence,
  FieldDefinition,
  FormDefinition,
  Section,
} from '../../../../contract/rules/forms/definition.ts'
import { makePdf, type Pdf } from '../../../pdf/document.ts'
import { boxed, dotted, heading, keepTogether, leftOf, line, title, widthOf } from '../../../pdf/parts.ts'

const evidenceWords: { [K in Evidence['kind']]: string } = {
  official: 'Theo mẫu chính thức.',
  'paper-copy': 'Dựng theo bản giấy, chưa so với tệp mẫu chính thức.',
  'procedure-text': 'Dựng theo lời mô tả của thủ tục, chưa thấy tệp mẫu chính thức.',
  'from-memory': 'Dựng theo hiểu biết chung, chưa thấy tệp mẫu chính thức.',
}

/** A form to print and fill in with a pen; it says itself how sure we are that it is the official one. */
export function blankFormPdf(form: FormDefinition, sandboxBand: string | undefined): Promise<Buffer> {
  return makePdf({ title: form.title, sandboxBand }, (pdf) => {
    title(pdf, form.title)
    line(pdf, `Mẫu ${form.version}. ${evidenceWords[form.evidence.kind]} ${form.evidence.note}`, { small: true })
    line(pdf, 'Bạn hỏi quầy một cửa xem có nhận bản in này không.', { small: true })
    for (const section of form.sections) drawSection(pdf, form, section)
    signature(pdf)
  })
}

function drawSection(pdf: Pdf, form: FormDefinition, section: Section) {
  heading(pdf, section.title)
  if (section.hint) line(pdf, section.hint, { small: true })
  for (const field of section.fields) drawField(pdf, form, field)
}

function drawField(pdf: Pdf, form: FormDefinition, field: FieldDefinition) {
  keepTogether(pdf, 48)
  pdf.moveDown(0.4)
  const star = field.required ? ' (bắt buộc)' : ''
  // A computed value is for the screen; on paper it is one more line to write.
  line(pdf, field.kind === 'consent' ? field.statement : `${field.label}${star}`, { bold: field.kind !== 'consent' })
  if (field.visibleWhen) line(pdf, `Chỉ điền khi ${conditionWords(field.visibleWhen, form)}.`, { small: true })
  if (field.hint) line(pdf, field.hint, { small: true })
  room(pdf, field)
}

function room(pdf: Pdf, field: FieldDefinition) {
  switch (field.kind) {
    case 'choice':
    case 'multi-choice':
      return field.options.forEach(({ label }) => boxed(pdf, label))
    case 'yes-no':
      return ['Có', 'Không'].forEach((label) => boxed(pdf, label))
    case 'consent':
      return boxed(pdf, 'Tôi đồng ý')
    case 'table':
      return table(pdf, field)
    case 'long-text':
      return dotted(pdf, 3)
    case 'address':
    case 'parcel':
      return dotted(pdf, 2)
    default:
      return dotted(pdf)
  }
}

function table(pdf: Pdf, { columns, minRows }: Extract<FieldDefinition, { kind: 'table' }>) {
  const width = widthOf(pdf) / columns.length
  const rows = Math.max(minRows, 3)
  const rowHeight = 24
  keepTogether(pdf, rowHeight * (rows + 1) + 16)
  const top = pdf.y + 4
  columns.forEach((column, index) => {
    const x = leftOf(pdf) + width * index
    pdf.fontSize(9).text(column.label, x + 4, top + 4, { width: width - 8, height: rowHeight, ellipsis: true })
    for (let row = 0; row <= rows; row += 1) pdf.rect(x, top + row * rowHeight, width, rowHeight)
  })
  pdf.lineWidth(0.6).stroke('#4A5A6B')
  pdf.y = top + rowHeight * (rows + 1) + 4
}

/** A condition in words, by the labels that stand on the form. */
function conditionWords(condition: Condition, form: FormDefinition): string {
  if ('all' in condition) return condition.all.map((one) => conditionWords(one, form)).join(' và ')
  if ('any' in condition) return condition.any.map((one) => conditionWords(one, form)).join(' hoặc ')
  const fields = form.sections.flatMap((section) => section.fields)
  const field = fields.find(({ id }) => id === condition.field)
  const value = 'is' in condition ? condition.is : condition.isNot
  const options = field && 'options' in field ? field.options : []
  const chosen =
    typeof value === 'boolean' ? (value ? 'có' : 'không') : (options.find((one) => one.value === value)?.label ?? value)
  return `“${field?.label ?? condition.field}” ${'is' in condition ? 'là' : 'không phải'} “${chosen}”`
}

function signature(pdf: Pdf) {
  keepTogether(pdf, 120)
  pdf.moveDown(2)
  const half = widthOf(pdf) / 2
  const x = leftOf(pdf) + half
  const centred = { width: half, align: 'center' } as const
  pdf.fontSize(10.5).fillColor('#14212B')
  pdf.text('…………, ngày …… tháng …… năm ………', x, pdf.y, centred)
  pdf.text('Người khai', x, pdf.y, centred)
  pdf.text('(ký, ghi rõ họ và tên)', x, pdf.y, centred)
}

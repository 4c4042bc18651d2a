import type { Column, FieldDefinition, FieldError } from '../../../../contract/rules/forms/definition.ts'
import type { Translated } from '../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

type Words = typeof vi | Translated<typeof vi>
type Keyword = FieldError['keyword']

/** What to mend in a field: the same words beside the field, in the summary, and after a refusal of the server. */
export function faultSentence(words: Words, field: FieldDefinition, { path, keyword }: FieldError): string {
  const cell = field.kind === 'table' ? cellOf(words, field, path) : undefined
  if (cell) return cellSentence(words, cell.label, cell.column, keyword)
  const { fault } = words
  const { label } = field
  switch (keyword) {
    case 'required':
      return missing(words, field)
    case 'too-long':
      return fault.tooLong(label)
    case 'in-the-future':
      return fault.future(label)
    case 'not-an-option':
      return fault.notChosen(label)
    case 'too-small':
      return fault.tooSmall(label, 'min' in field ? field.min : 0)
    case 'too-large':
      return fault.tooLarge(label, 'max' in field && field.max !== undefined ? field.max : 0)
    case 'too-few':
      return fault.tooFew(label, field.kind === 'table' ? field.minRows : 1)
    case 'too-many':
      return fault.tooMany(label, field.kind === 'table' ? field.maxRows : 1)
    case 'not-agreed':
      return fault.notAgreed(label)
    case 'format':
      return wrongFormat(words, field)
    case 'wrong-kind':
      if (field.kind === 'measure') return fault.measure(label)
      return field.kind === 'count' || field.kind === 'money' ? fault.number(label) : fault.wrong(label)
  }
}

function missing({ fault }: Words, { kind, label }: FieldDefinition): string {
  if (kind === 'choice' || kind === 'multi-choice' || kind === 'yes-no') return fault.notChosen(label)
  if (kind === 'consent') return fault.notAgreed(label)
  if (kind === 'address') return fault.address(label)
  return kind === 'parcel' ? fault.parcelPlace(label) : fault.missing(label)
}

function wrongFormat({ fault }: Words, { kind, label }: FieldDefinition): string {
  switch (kind) {
    case 'person-name':
      return fault.name(label)
    case 'personal-id':
      return fault.personalId(label)
    case 'tax-code':
      return fault.taxCode(label)
    case 'date-time':
      return fault.moment(label)
    case 'phone':
      return fault.phone(label)
    case 'email':
      return fault.email(label)
    case 'date':
      return fault.date(label)
    case 'partial-date':
      return fault.partialDate(label)
    case 'parcel':
      return fault.parcel(label)
    case 'point':
      return fault.point(label)
    default:
      return fault.wrong(label)
  }
}

/** The cell that a path such as `siblings.0.name` means. */
function cellOf(words: Words, field: FieldDefinition & { kind: 'table' }, path: string) {
  const [row, id] = path.slice(field.id.length + 1).split('.')
  const column = field.columns.find((one) => one.id === id)
  return column && { column, label: words.inRow(column.label, field.rowName, Number(row) + 1) }
}

function cellSentence({ fault }: Words, label: string, { kind }: Column, keyword: Keyword): string {
  if (keyword === 'required') return fault.missing(label)
  if (keyword === 'in-the-future') return fault.future(label)
  if (keyword === 'too-long') return fault.tooLong(label)
  return kind === 'partial-date' ? fault.partialDate(label) : fault.wrong(label)
}

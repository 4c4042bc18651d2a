import type { Address, Answers, AnswerValue, FieldDefinition } from './definition.ts'
import { isEmpty } from './validate.ts'
import { dateInWords } from '../identity/date-in-words.ts'
import { formatPartialDate, isPartialDate } from '../identity/partial-date.ts'
import { formatPhone } from '../identity/phone.ts'
import { formatMoney } from '../identity/money.ts'

/** The few words that an answer brings with it, in the reader's language. */
export type AnswerWords = {
  yes: string
  no: string
  agreed: string
  sheet: string
  parcelNumber: string
  formerly: string
}

/** An answer as it is read, for summaries; undefined when nothing was answered. Lines are separated by '\n'. */
export function answerText(words: AnswerWords, field: FieldDefinition, answers: Answers): string | undefined {
  if (field.kind === 'computed') {
    const from = answers[field.from]
    return typeof from === 'string' && isPartialDate(from) ? dateInWords(from) : undefined
  }
  const answer = answers[field.id]
  return answer === undefined || isEmpty(answer) ? undefined : readable(words, field, answer)
}

function readable(words: AnswerWords, field: FieldDefinition, answer: AnswerValue): string {
  if (typeof answer === 'boolean')
    return field.kind === 'consent' && answer ? words.agreed : answer ? words.yes : words.no
  if (typeof answer === 'number') return readableNumber(field, answer)
  if (typeof answer === 'string') return readableText(field, answer)
  if (Array.isArray(answer)) return answer.map((one) => listed(field, one)).join('\n')
  if ('street' in answer) return addressText(words, answer)
  if ('sheet' in answer)
    return `${words.sheet} ${answer.sheet}, ${words.parcelNumber.toLowerCase()} ${answer.number}\n${answer.place}`
  return `${answer.lat}, ${answer.lon}`
}

function readableNumber(field: FieldDefinition, answer: number): string {
  if (field.kind === 'money') return formatMoney(answer)
  const unit = (field.kind === 'measure' || field.kind === 'count') && field.unit ? ` ${field.unit}` : ''
  return String(answer).replace('.', ',') + unit
}

function addressText(words: AnswerWords, { street, unitName, provinceName, former }: Address): string {
  const unit = former ? `${unitName} (${words.formerly} ${former})` : unitName
  return [street, unit, provinceName].filter(Boolean).join(', ')
}

function readableText(field: FieldDefinition, answer: string): string {
  if (field.kind === 'choice') return optionLabel(field.options, answer)
  if (field.kind === 'phone') return formatPhone(answer)
  if (field.kind === 'date-time') return formatMoment(answer)
  return isDateKind(field) && isPartialDate(answer) ? formatPartialDate(answer) : answer
}

const formatMoment = (answer: string) => {
  const [day = '', time = ''] = answer.split('T')
  return `${time} ${isPartialDate(day) ? formatPartialDate(day) : day}`.trim()
}

const isDateKind = ({ kind }: FieldDefinition) => kind === 'date' || kind === 'partial-date'
const optionLabel = (options: readonly { value: string; label: string }[], value: string) =>
  options.find((option) => option.value === value)?.label ?? value

function listed(field: FieldDefinition, one: string | { [column: string]: string }): string {
  if (typeof one === 'string') return field.kind === 'multi-choice' ? optionLabel(field.options, one) : one
  const columns = field.kind === 'table' ? field.columns : []
  return columns
    .map(({ id, kind }) => {
      const cell = one[id] ?? ''
      return kind === 'partial-date' && isPartialDate(cell) ? formatPartialDate(cell) : cell
    })
    .filter(Boolean)
    .join(', ')
}

import { isAfterDay, isPartialDate } from '../identity/partial-date.ts'
import { checkPersonName } from '../identity/person-name.ts'
import { checkPersonalId } from '../identity/personal-id.ts'
import { parsePhone } from '../identity/phone.ts'
import { checkTaxCode } from '../identity/tax-code.ts'
import type { Answers, AnswerValue, FieldDefinition, FieldError, FormDefinition, Row } from './definition.ts'
import { visibleFields } from './visibility.ts'

type Keyword = FieldError['keyword']
type Kind<K extends FieldDefinition['kind']> = FieldDefinition & { kind: K }

const defaultMaxLength = 300
/** More than any office will ever be told; what is longer is a slip of the finger. */
const mostMoney = 1e15
const fullDate = /^\d{4}-\d{2}-\d{2}$/
const email = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

/** Everything wrong with the visible answers, in the order of the form. The phone and the server run this same code. */
export function validateForm(form: FormDefinition, answers: Answers, today: string): FieldError[] {
  return visibleFields(form, answers).reduce<FieldError[]>(
    (errors, field) => errors.concat(validateField(field, answers[field.id], today)),
    [],
  )
}

/** What is wrong with one answer; an empty one is wrong only where the field is required. */
export function validateField(field: FieldDefinition, answer: AnswerValue | undefined, today: string): FieldError[] {
  if (field.kind === 'computed') return []
  if (answer === undefined || isEmpty(answer)) return field.required ? [{ path: field.id, keyword: 'required' }] : []
  if (field.kind === 'table')
    return isRows(answer) ? tableErrors(field, answer, today) : [{ path: field.id, keyword: 'wrong-kind' }]
  const keyword = faultOf(field, answer, today)
  return keyword ? [{ path: field.id, keyword }] : []
}

export function isEmpty(answer: AnswerValue | undefined): boolean {
  if (answer === undefined) return true
  if (typeof answer === 'string') return answer.trim() === ''
  if (Array.isArray(answer)) return answer.length === 0
  if (typeof answer === 'object' && 'street' in answer)
    return (answer.street + answer.unitName + answer.provinceName).trim() === ''
  if (typeof answer === 'object' && 'sheet' in answer)
    return (answer.sheet + answer.number + answer.place).trim() === ''
  return false
}

function faultOf(
  field: Exclude<FieldDefinition, Kind<'table' | 'computed'>>,
  answer: AnswerValue,
  today: string,
): Keyword | undefined {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return typeof answer !== 'string'
        ? 'wrong-kind'
        : answer.length > (field.maxLength ?? defaultMaxLength)
          ? 'too-long'
          : undefined
    case 'person-name':
      return typeof answer !== 'string' ? 'wrong-kind' : nameFault(answer)
    case 'personal-id':
      return typeof answer !== 'string' ? 'wrong-kind' : checkPersonalId(answer).ok ? undefined : 'format'
    case 'tax-code':
      return typeof answer !== 'string' ? 'wrong-kind' : checkTaxCode(answer).ok ? undefined : 'format'
    case 'phone':
      return typeof answer !== 'string' ? 'wrong-kind' : parsePhone(answer).ok ? undefined : 'format'
    case 'email':
      return typeof answer !== 'string' ? 'wrong-kind' : email.test(answer.trim()) ? undefined : 'format'
    case 'date':
    case 'partial-date':
      return typeof answer !== 'string' ? 'wrong-kind' : dateFault(field, answer, today)
    case 'date-time':
      return typeof answer !== 'string' ? 'wrong-kind' : momentFault(field, answer, today)
    case 'choice':
      return typeof answer !== 'string' ? 'wrong-kind' : isOption(field, answer) ? undefined : 'not-an-option'
    case 'multi-choice':
      return !isTexts(answer) ? 'wrong-kind' : answer.every((one) => isOption(field, one)) ? undefined : 'not-an-option'
    case 'yes-no':
      return typeof answer === 'boolean' ? undefined : 'wrong-kind'
    case 'consent':
      return answer === true ? undefined : typeof answer === 'boolean' ? 'not-agreed' : 'wrong-kind'
    case 'count':
      return typeof answer !== 'number' || answer % 1 !== 0 ? 'wrong-kind' : rangeFault(answer, field.min, field.max)
    case 'measure':
      return typeof answer !== 'number' ? 'wrong-kind' : rangeFault(answer, field.min, field.max)
    case 'money':
      return typeof answer !== 'number' || answer % 1 !== 0
        ? 'wrong-kind'
        : rangeFault(answer, 0, field.max ?? mostMoney)
    case 'address':
      return typeof answer === 'object' && 'unitName' in answer ? addressFault(answer) : 'wrong-kind'
    case 'parcel':
      return typeof answer === 'object' && 'sheet' in answer ? parcelFault(answer) : 'wrong-kind'
    case 'point':
      return typeof answer === 'object' && 'lon' in answer
        ? Math.abs(answer.lon) <= 180 && Math.abs(answer.lat) <= 90
          ? undefined
          : 'format'
        : 'wrong-kind'
  }
  return unjudged(field)
}

const rangeFault = (answer: number, min: number, max: number): Keyword | undefined =>
  answer < min ? 'too-small' : answer > max ? 'too-large' : undefined

/** A kind without a rule does not compile; one that comes from a newer server is left to the server. */
const unjudged = (_field: never) => undefined

function nameFault(answer: string): Keyword | undefined {
  const checked = checkPersonName(answer)
  return checked.ok ? undefined : checked.reason === 'TOO_LONG' ? 'too-long' : 'format'
}

function dateFault(field: Kind<'date' | 'partial-date'>, answer: string, today: string): Keyword | undefined {
  if (!isPartialDate(answer) || (field.kind === 'date' && !fullDate.test(answer))) return 'format'
  return field.notAfterToday && isAfterDay(answer, today) ? 'in-the-future' : undefined
}

/** 'YYYY-MM-DDTHH:mm', the time as a clock on the wall says it. */
function momentFault(field: Kind<'date-time'>, answer: string, today: string): Keyword | undefined {
  const [day = '', time = ''] = answer.split('T')
  if (!fullDate.test(day) || !isPartialDate(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return 'format'
  return field.notAfterToday && isAfterDay(day, today) ? 'in-the-future' : undefined
}

function addressFault(answer: { street: string; unitName: string; provinceName: string }): Keyword | undefined {
  if (answer.unitName.trim() === '' || answer.provinceName.trim() === '') return 'required'
  return answer.street.length > defaultMaxLength ? 'too-long' : undefined
}

function parcelFault(answer: { sheet: string; number: string; place: string }): Keyword | undefined {
  if (!/^\d{1,4}$/.test(answer.sheet.trim()) || !/^\d{1,5}$/.test(answer.number.trim())) return 'format'
  return answer.place.trim() === '' ? 'required' : undefined
}

function tableErrors(field: Kind<'table'>, rows: Row[], today: string): FieldError[] {
  if (rows.length < field.minRows) return [{ path: field.id, keyword: 'too-few' }]
  if (rows.length > field.maxRows) return [{ path: field.id, keyword: 'too-many' }]
  const errors: FieldError[] = []
  rows.forEach((row, at) => {
    for (const column of field.columns) {
      const cell = row[column.id] ?? ''
      const path = `${field.id}.${at}.${column.id}`
      if (cell.trim() === '') {
        if (column.required) errors.push({ path, keyword: 'required' })
      } else if (column.kind === 'partial-date') {
        if (!isPartialDate(cell)) errors.push({ path, keyword: 'format' })
        else if (isAfterDay(cell, today)) errors.push({ path, keyword: 'in-the-future' })
      } else if (cell.length > (column.maxLength ?? defaultMaxLength)) errors.push({ path, keyword: 'too-long' })
    }
  })
  return errors
}

const isOption = (field: Kind<'choice' | 'multi-choice'>, value: string) =>
  field.options.some((option) => option.value === value)
const isTexts = (answer: AnswerValue): answer is string[] =>
  Array.isArray(answer) && answer.every((one: unknown) => typeof one === 'string')
const isRows = (answer: AnswerValue): answer is Row[] =>
  Array.isArray(answer) && answer.every((one: unknown) => typeof one === 'object')

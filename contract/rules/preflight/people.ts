import type { Answers, AnswerValue, FieldDefinition, FormDefinition } from '../forms/definition.ts'
import { personWarnings } from '../forms/person-warnings.ts'
import { factOf, peopleIn, type Known } from '../forms/prefill.ts'
import { visibleFields } from '../forms/visibility.ts'
import { hasNameIn, isSameName } from '../identity/person-name.ts'
import { cardValidUntil } from './card-validity.ts'
import type { Checked, PhoneFacts, Remark } from './remark.ts'

/** One answer about one person: `who` and `part` as in `father.birthDate`. */
type Told = { who: string; part: string; field: FieldDefinition; value: AnswerValue }

const compared: readonly string[] = ['fullName', 'personalId', 'birthDate', 'gender']
const byWarning = {
  BIRTH_YEAR_DIFFERS: 'id-birth-year',
  GENDER_DIFFERS: 'id-gender',
  PLACE_UNKNOWN: 'id-place',
} as const

/** Names and numbers that do not fit together: inside the form, with a card that was scanned, with the account. */
export function peopleRemarks({ form, answers, rules, today }: Checked, phone: PhoneFacts): Remark[] {
  if (!form) return []
  const told = toldIn(form, answers)
  return [
    ...numberRemarks(form, answers, told),
    ...repeatedRemarks(told),
    ...cardRemarks(told, phone.cards),
    ...expiredCards(told, phone.cards, rules, today),
    ...accountRemarks(told, phone.accountName),
  ]
}

function toldIn(form: FormDefinition, answers: Answers): Told[] {
  const told: Told[] = []
  for (const field of visibleFields(form, answers)) {
    const value = answers[field.id]
    const fact = (field.prefillFrom ?? []).map((source) => factOf(source, answers)).filter(Boolean)[0]
    const [who, part] = (fact ?? '').split('.')
    if (value !== undefined && who && part && compared.includes(part)) told.push({ who, part, field, value })
  }
  return told
}

const at = (field: FieldDefinition, code: Remark['code'], detail?: string): Remark => ({
  code,
  hard: false,
  place: 'field',
  id: field.id,
  ...(detail !== undefined && { detail }),
})

/** The identity number against birth year, gender and place, as it is said beside the field. */
function numberRemarks(form: FormDefinition, answers: Answers, told: readonly Told[]): Remark[] {
  const remarks: Remark[] = []
  for (const { fields } of form.sections)
    for (const who of peopleIn(fields, answers))
      for (const { warning, id } of personWarnings(fields, answers, {}, who)) {
        const number = told.filter(
          (one) => one.who === who && one.part === 'personalId' && fields.includes(one.field),
        )[0]
        const detail = warning === 'BIRTH_YEAR_DIFFERS' ? String(id.birthYear) : id.gender
        if (number)
          remarks.push(at(number.field, byWarning[warning], warning === 'PLACE_UNKNOWN' ? id.provinceCode : detail))
      }
  return remarks
}

/** One number for two people, or two names for one. */
function repeatedRemarks(told: readonly Told[]): Remark[] {
  const remarks: Remark[] = []
  told.forEach((one, index) => {
    const before = told.slice(0, index)
    if (one.part === 'personalId' && before.some((other) => isSameNumber(other, one) && other.who !== one.who))
      remarks.push(at(one.field, 'same-number'))
    const first = before.filter(({ who, part }) => who === one.who && part === one.part)[0]
    if (first && !agrees(one.part, one.value, first.value)) remarks.push(at(one.field, 'told-twice'))
  })
  return remarks
}

const isSameNumber = (one: Told, other: Told) =>
  one.part === 'personalId' && other.part === 'personalId' && digits(one.value) === digits(other.value)

function cardRemarks(told: readonly Told[], cards: Known): Remark[] {
  return told
    .filter(({ who, part, value }) => {
      const card = cards[`${who}.${part}`]
      return card !== undefined && !agrees(part, value, card.value)
    })
    .map(({ field, part }) => at(field, 'differs-from-card', part))
}

function expiredCards(told: readonly Told[], cards: Known, { idCard }: Checked['rules'], today: string): Remark[] {
  if (!idCard) return []
  const people = told.map(({ who }) => who).filter((who, index, all) => all.indexOf(who) === index)
  return people.reduce<Remark[]>((remarks, who) => {
    const read = (part: string) => text(cards[`${who}.${part}`]?.value)
    const end = cardValidUntil({ birthDate: read('birthDate'), issuedOn: read('cardIssuedOn') }, idCard)
    const place =
      told.filter((one) => one.who === who && one.part === 'personalId')[0] ?? told.filter((one) => one.who === who)[0]
    return place && end !== undefined && end < today ? remarks.concat(at(place.field, 'card-expired', end)) : remarks
  }, [])
}

/** People call themselves on Zalo as they like: a part of the name is enough. */
function accountRemarks(told: readonly Told[], accountName: string | undefined): Remark[] {
  const name = told.filter(({ who, part }) => who === 'person' && part === 'fullName')[0]
  if (!name || !accountName || hasNameIn(text(name.value) ?? '', accountName)) return []
  return [at(name.field, 'differs-from-account')]
}

/** Whether two sources say the same; a birth date may be known by its year only. */
function agrees(part: string, one: AnswerValue, other: AnswerValue): boolean {
  const [a, b] = [text(one), text(other)]
  if (a === undefined || b === undefined) return JSON.stringify(one) === JSON.stringify(other)
  if (part === 'fullName') return isSameName(a, b)
  if (part === 'personalId') return digits(a) === digits(b)
  if (part === 'birthDate') return a.slice(0, Math.min(a.length, b.length)) === b.slice(0, Math.min(a.length, b.length))
  return a === b
}

const text = (value: AnswerValue | undefined) => (typeof value === 'string' ? value : undefined)
const digits = (value: AnswerValue) => String(value).replace(/\D/g, '')

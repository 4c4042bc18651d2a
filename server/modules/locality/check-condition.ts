import { Type } from 'typebox'
import type { Condition } from '../../../contract/rules/forms/definition.ts'
import { fits, isRecord, type Note } from './faults.ts'

const value = Type.Union([Type.String(), Type.Boolean()])
const Is = Type.Object({ field: Type.String(), is: value }, { additionalProperties: false })
const IsNot = Type.Object({ field: Type.String(), isNot: value }, { additionalProperties: false })
const All = Type.Object({ all: Type.Array(Type.Unknown(), { minItems: 1 }) }, { additionalProperties: false })
const Any = Type.Object({ any: Type.Array(Type.Unknown(), { minItems: 1 }) }, { additionalProperties: false })

/** What is wrong with comparing this field with this value; undefined when nothing is. */
export type Comparable = (field: string, value: string | boolean) => string | undefined

/** Notes every fault of a condition, however deep it is nested. */
export function checkCondition(condition: unknown, comparable: Comparable, note: Note, at: string) {
  if (!isRecord(condition)) note(at, 'is not a condition')
  else if ('all' in condition) checkList(condition, All, 'all', comparable, note, at)
  else if ('any' in condition) checkList(condition, Any, 'any', comparable, note, at)
  else checkComparison(condition, comparable, note, at)
}

function checkList(
  condition: Record<string, unknown>,
  schema: typeof All | typeof Any,
  name: 'all' | 'any',
  comparable: Comparable,
  note: Note,
  at: string,
) {
  if (!fits(schema, condition, note, at)) return
  const parts: unknown = Reflect.get(condition, name)
  if (!Array.isArray(parts)) return
  parts.forEach((part: unknown, index) => checkCondition(part, comparable, note, `${at}/${name}/${index}`))
}

function checkComparison(condition: Record<string, unknown>, comparable: Comparable, note: Note, at: string) {
  const compare = (field: string, wanted: string | boolean) => {
    const wrong = comparable(field, wanted)
    if (wrong) note(`${at}/field`, wrong)
  }
  if ('isNot' in condition) {
    if (fits(IsNot, condition, note, at)) compare(condition.field, condition.isNot)
  } else if (fits(Is, condition, note, at)) compare(condition.field, condition.is)
}

/** The fields or questions that a checked condition names. */
export function namedIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(namedIn)
  if ('any' in condition) return condition.any.flatMap(namedIn)
  return [condition.field]
}

/** The first place where a checked condition names a question before one that is asked earlier. */
export function askedTooEarly(condition: Condition, questions: readonly string[]): string | undefined {
  if ('field' in condition) return undefined
  const parts = 'all' in condition ? condition.all : condition.any
  const firsts = parts.map((part) => namedIn(part)[0] ?? '')
  const early = firsts.find((first, index) => firsts.slice(index).some((later) => before(later, first, questions)))
  return early ?? parts.map((part) => askedTooEarly(part, questions)).find((one) => one !== undefined)
}

const before = (one: string, other: string, questions: readonly string[]) =>
  questions.indexOf(one) < questions.indexOf(other)

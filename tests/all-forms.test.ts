import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type {
  AnswerValue,
  Answers,
  Condition,
  FieldDefinition,
  FormDefinition,
} from '../contract/rules/forms/definition.ts'
import { visibleFields } from '../contract/rules/forms/visibility.ts'
import { loadLocality } from '../server/modules/locality/load.ts'
import { sampleAnswers } from '../server/modules/sandbox/scenarios/sample-answers.ts'
import { projectRoot } from './support/project-root.ts'

const { forms, procedures } = await loadLocality(path.join(projectRoot, 'localities/vung-tau-2025'))
const fieldsOf = (form: FormDefinition) => form.sections.flatMap(({ fields }) => fields)

/** Every way in which the named answers can make a condition hold. */
function waysTo(condition: Condition): Answers[] {
  if ('any' in condition) return condition.any.flatMap(waysTo)
  if ('all' in condition)
    return condition.all.reduce<Answers[]>(
      (ways, part) => ways.flatMap((way) => waysTo(part).map((more) => ({ ...way, ...more }))),
      [{}],
    )
  return 'is' in condition ? [{ [condition.field]: condition.is }] : [{}]
}

/** Answers with which the field stands on the screen; the fields that it depends on have to be there as well. */
function answersFor(form: FormDefinition, field: FieldDefinition): Answers | undefined {
  const wanted = (one: FieldDefinition): Answers[] =>
    (one.visibleWhen ? waysTo(one.visibleWhen) : [{}]).flatMap((way) =>
      Object.keys(way).reduce<Answers[]>(
        (all, id) => {
          const before = fieldsOf(form).find((other) => other.id === id)
          return before ? all.flatMap((known) => wanted(before).map((more) => ({ ...more, ...known }))) : all
        },
        [way],
      ),
    )
  const chosen = (way: { [field: string]: AnswerValue }) => sampleAnswers(form, way)
  return wanted(field)
    .map(chosen)
    .find((answers) => visibleFields(form, answers).includes(field))
}

const kindOf = {
  citizen: 'ca-nhan',
  foreigner: 'ca-nhan',
  enterprise: 'doanh-nghiep',
  organisation: 'to-chuc',
} as const

test('there are seventeen forms', () => expect(forms).toHaveLength(17))

describe.each(forms.map((form) => [form.id, form] as const))('the form %s', (_id, form) => {
  test('says how sure we are that it is the official one', () => {
    expect(form.evidence.note.trim()).not.toBe('')
  })

  test('has no question that nobody can reach', () => {
    const hidden = fieldsOf(form).filter((field) => answersFor(form, field) === undefined)
    expect(hidden.map(({ id }) => id)).toEqual([])
  })

  test('where it asks who applies, it takes everybody whom its procedures name', () => {
    const asked = fieldsOf(form).find(({ id }) => id === 'applicant.kind')
    if (asked?.kind !== 'choice') return
    const takes = asked.options.map(({ value }) => value)
    const named = procedures
      .filter(({ formId }) => formId === form.id)
      .flatMap(({ audience }) => audience.map((who) => (who === 'household-business' ? 'ho-kinh-doanh' : kindOf[who])))
    expect(named.filter((kind) => !takes.includes(kind))).toEqual([])
    const company = visibleFields(form, sampleAnswers(form, { 'applicant.kind': 'doanh-nghiep' })).map(({ id }) => id)
    expect(company).toEqual(expect.arrayContaining(['applicant.taxCode', 'representative.position']))
    const authorised = { 'applicant.kind': 'doanh-nghiep', 'representative.basis': 'uy-quyen' }
    expect(visibleFields(form, sampleAnswers(form, authorised)).map(({ id }) => id)).toContain(
      'representative.paperNumber',
    )
  })
})

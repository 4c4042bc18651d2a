import { isCivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import type { FormDefinition } from '../../../contract/rules/forms/definition.ts'
import { askedTooEarly, checkCondition, namedIn, type Comparable } from './check-condition.ts'
import { comparableIn } from './check-form.ts'
import { noteRepeated, type Note } from './faults.ts'
import type { ProcedureEntry } from './schema.ts'

export type Known = {
  fields: ReadonlySet<string>
  forms: ReadonlyMap<string, FormDefinition | undefined>
  units: ReadonlySet<string>
  procedures: ReadonlySet<string>
}

/** What the shape alone cannot say: names that must exist, and questions and papers that must fit together. */
export function checkProcedure(procedure: ProcedureEntry, code: string, known: Known, note: Note) {
  const { documents, caseQuestions, formId, fieldId, checkedOn } = procedure
  if (procedure.code !== code) note('/code', `is «${procedure.code}» in a file called ${code}.json`)
  if (!known.fields.has(fieldId)) note('/fieldId', `there is no field «${fieldId}»`)
  if (formId !== null && !known.forms.has(formId)) note('/formId', `there is no form «${formId}»`)
  if (checkedOn !== null && !isCivilDay(checkedOn)) note('/checkedOn', `there is no day ${checkedOn}`)
  for (const unit of Object.keys(procedure.unitModes ?? {}))
    if (!known.units.has(unit)) note(`/unitModes/${unit}`, `there is no unit «${unit}»`)
  for (const related of procedure.related ?? [])
    if (!known.procedures.has(related)) note('/related', `there is no procedure «${related}»`)
  if (procedure.nameOnly && procedure.methods.length + documents.length > 0)
    note('/nameOnly', 'has methods or documents although only its name is known')
  noteRepeated(
    documents.map((document) => document.id),
    (index) => `/documents/${index}/id`,
    note,
  )
  noteRepeated(
    caseQuestions.map((question) => question.id),
    (index) => `/caseQuestions/${index}/id`,
    note,
  )
  caseQuestions.forEach(({ answeredBy }, index) => {
    if (answeredBy !== undefined)
      checkCondition(
        answeredBy,
        comparableIn(known.forms.get(formId ?? '')),
        note,
        `/caseQuestions/${index}/answeredBy`,
      )
  })
  checkDocuments(procedure, known, note)
}

function checkDocuments({ documents, caseQuestions }: ProcedureEntry, known: Known, note: Note) {
  const questions = caseQuestions.map((question) => question.id)
  const comparable: Comparable = (question, wanted) => {
    if (!questions.includes(question)) return `there is no case question «${question}»`
    return typeof wanted === 'boolean' ? undefined : 'a case question is answered by true or false'
  }
  const conditionFaults: string[] = []
  documents.forEach((document, index) => {
    const at = `/documents/${index}`
    if (document.formId !== undefined && !known.forms.has(document.formId))
      note(`${at}/formId`, `there is no form «${document.formId}»`)
    if (document.kind === 'note' && document.required) note(`${at}/required`, 'a note cannot be required')
    if (document.neededWhen === undefined) return
    checkCondition(
      document.neededWhen,
      comparable,
      (path, message) => {
        conditionFaults.push(path)
        note(path, message)
      },
      `${at}/neededWhen`,
    )
  })
  if (conditionFaults.length > 0) return
  documents.forEach(({ neededWhen }, index) => {
    const early = neededWhen && askedTooEarly(neededWhen, questions)
    if (early !== undefined) note(`/documents/${index}/neededWhen`, `names «${early}» before a question asked earlier`)
  })
  const used = new Set(documents.flatMap((document) => (document.neededWhen ? namedIn(document.neededWhen) : [])))
  questions.forEach((question, index) => {
    if (!used.has(question)) note(`/caseQuestions/${index}/id`, `no paper depends on «${question}»`)
  })
}

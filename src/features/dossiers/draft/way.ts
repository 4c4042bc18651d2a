import { useStore } from 'zustand'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Answers, CaseAnswers, FormDefinition, Section } from '../../../../contract/rules/forms/definition.ts'
import { settledCases, type Known } from '../../../../contract/rules/forms/prefill.ts'
import { neededDocuments, questionsToAsk } from '../../../../contract/rules/forms/requirements.ts'
import { validateField } from '../../../../contract/rules/forms/validate.ts'
import { visibleFields } from '../../../../contract/rules/forms/visibility.ts'
import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import { useText } from '../../../i18n/texts.ts'
import { draftPath, useDraft, useDraftParts } from './draft-context.tsx'
import { originOf } from './origin.ts'
import { draftTexts } from './texts.ts'

/** Each answer of the section stands there without having been typed, and is sound. */
function isGiven(form: FormDefinition, section: Section, answers: Answers, known: Known, today: string) {
  const asked = visibleFields(form, answers).filter((one) => one.kind !== 'computed' && section.fields.includes(one))
  return asked.every(
    (field) =>
      originOf(field, answers, known) !== undefined && validateField(field, answers[field.id], today).length === 0,
  )
}

/** The questions about the case that are left to the person; what the form has settled is not asked. */
export function openQuestions(
  { caseQuestions, documents }: Pick<Procedure, 'caseQuestions' | 'documents'>,
  answers: Answers,
  cases: CaseAnswers,
) {
  const settled = settledCases(caseQuestions, answers)
  return questionsToAsk(caseQuestions, documents, cases).filter(
    ({ id }) => settled[id] !== cases[id] || cases[id] === undefined,
  )
}

type Way = { to: string; words: string }

/** From one part of the draft to the next in which there is something to do; all parts stand in the summary. */
export function useWay() {
  const text = useText(draftTexts)
  const { dossier, definition, prefills } = useDraftParts()
  const answers = useDraft((state) => state.answers)
  const caseAnswers = useDraft((state) => state.caseAnswers)
  const known = useStore(prefills.store, (state) => state.known)
  const { form, procedure } = definition
  const sections = form?.sections ?? []
  const today = civilDayOf(new Date())
  const given = (section: Section) => form !== null && isGiven(form, section, answers, known, today)

  const toCheck: Way = {
    to: draftPath(dossier.id, '/kiem-tra'),
    words: text.next(dossier.mode === 'in-app' ? text.check : text.pack),
  }
  const hasPapers =
    openQuestions(procedure, answers, caseAnswers).length > 0 ||
    neededDocuments(procedure.documents, caseAnswers).some(({ kind }) => kind !== 'note')

  return {
    /** The first section left to ask behind this one, or of all. */
    sectionAfter: (section?: Section) =>
      sections.slice(section ? sections.indexOf(section) + 1 : 0).find((one) => !given(one)),
    /** Right before this one, not asked because nothing is left to ask. */
    givenBefore: (section: Section) => {
      const before = sections.slice(0, sections.indexOf(section))
      return before.slice(before.reduce((from, one, at) => (given(one) ? from : at + 1), 0))
    },
    afterForm: hasPapers ? { to: draftPath(dossier.id, '/giay-to'), words: text.next(text.papers) } : toCheck,
    toCheck,
  }
}

import { useStore } from 'zustand'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import { faultsOfPostTo, type PostTo } from '../../../../contract/rules/delivery/post-to.ts'
import type { FieldError, Section } from '../../../../contract/rules/forms/definition.ts'
import { documentsToSubmit } from '../../../../contract/rules/forms/requirements.ts'
import { validateForm } from '../../../../contract/rules/forms/validate.ts'
import type { DocumentRequirement } from '../../../../contract/schemas/procedure.ts'
import { useDraft, useDraftParts } from './draft-context.tsx'

export type Progress = {
  faults: FieldError[]
  needed: DocumentRequirement[]
  missing: DocumentRequirement[]
  /** Hold a file that was found to be infected. */
  infected: DocumentRequirement[]
  /** Files on their way, or stuck. */
  openUploads: number
  /** What the post still has to know. */
  postFaults: FieldError[]
  /** Nothing was answered yet. */
  untouched: boolean
}

const nobody: PostTo = { name: '', phone: '', address: '' }

/** How far the dossier is, by the same rules that the server applies when it is sent. */
export function useProgress(): Progress {
  const { definition, dossier, uploads } = useDraftParts()
  const answers = useDraft((state) => state.answers)
  const caseAnswers = useDraft((state) => state.caseAnswers)
  const resultChannel = useDraft((state) => state.resultChannel)
  const postTo = useDraft((state) => state.postTo)
  const openUploads = useStore(uploads.store, (state) => state.items.length)
  const { form, procedure } = definition
  const stored = new Set(
    dossier.documents
      .filter((one) => one.files.some(({ state }) => state !== 'infected'))
      .map((one) => one.requirementId),
  )
  const infected = new Set(
    dossier.documents
      .filter((one) => one.files.some(({ state }) => state === 'infected'))
      .map((one) => one.requirementId),
  )
  const needed = documentsToSubmit(procedure.documents, caseAnswers)
  return {
    faults: form ? validateForm(form, answers, civilDayOf(new Date())) : [],
    needed,
    missing: needed.filter((one) => one.required && !stored.has(one.id) && !infected.has(one.id)),
    infected: needed.filter((one) => infected.has(one.id)),
    openUploads,
    postFaults: resultChannel === 'post' ? faultsOfPostTo(postTo ?? nobody) : [],
    untouched: Object.keys(answers).length === 0,
  }
}

export const faultsOf = (section: Section, faults: readonly FieldError[]): FieldError[] =>
  faults.filter(({ path }) => section.fields.some(({ id }) => path === id || path.startsWith(`${id}.`)))

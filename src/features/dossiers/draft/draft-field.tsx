import { useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Answers, AnswerValue, FieldDefinition, FieldError } from '../../../../contract/rules/forms/definition.ts'
import { offerOf, type Known } from '../../../../contract/rules/forms/prefill.ts'
import { validateField } from '../../../../contract/rules/forms/validate.ts'
import { useText } from '../../../i18n/texts.ts'
import { FieldView } from '../fields/field-view.tsx'
import { fieldTexts } from '../fields/texts.ts'
import { useDraft, useDraftParts } from './draft-context.tsx'

const none: FieldError[] = []

/** One field bound to its own answer; its faults show once its section was left with faults. */
export function DraftField({ field, sectionId }: { field: FieldDefinition; sectionId: string }) {
  const text = useText(fieldTexts)
  const { draft, prefills } = useDraftParts()
  const { id } = field
  const value = useDraft((state) => state.answers[id])
  const from = useDraft((state) => (field.kind === 'computed' ? state.answers[field.from] : undefined))
  const shows = useDraft((state) => state.attempts[sectionId] !== undefined)
  const errors = useMemo(
    () => (shows ? validateField(field, value, civilDayOf(new Date())) : none),
    [shows, field, value],
  )
  const change = useCallback((answer: AnswerValue | undefined) => draft.answer(id, answer), [draft, id])
  const known = useStore(prefills.store, (state) => state.known)
  const origin = useDraft((state) => originOf(field, state.answers, known))
  return (
    <FieldView
      field={field}
      value={value}
      from={from}
      errors={errors}
      source={origin && text.source[origin]}
      onChange={change}
    />
  )
}

/** Where the value on screen came from; nothing once it was changed. */
function originOf(field: FieldDefinition, answers: Answers, known: Known) {
  const value = answers[field.id]
  const offer = value === undefined ? undefined : offerOf(field, answers, known, civilDayOf(new Date()))
  return offer && JSON.stringify(offer.value) === JSON.stringify(value) ? offer.origin : undefined
}

import { useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { AnswerValue, FieldDefinition, FieldError } from '../../../../contract/rules/forms/definition.ts'
import { validateField } from '../../../../contract/rules/forms/validate.ts'
import { useText } from '../../../i18n/texts.ts'
import { FieldView } from '../fields/field-view.tsx'
import { fieldTexts } from '../fields/texts.ts'
import { useDraft, useDraftParts } from './draft-context.tsx'
import { originOf } from './origin.ts'

const none: FieldError[] = []

type Props = {
  field: FieldDefinition
  /** Its faults show once this, a section or the question alone, was left with faults. */
  attemptKey: string
  labelHidden?: boolean
}

/** One field bound to its own answer. */
export function DraftField({ field, attemptKey, labelHidden }: Props) {
  const text = useText(fieldTexts)
  const { draft, prefills, zaloPhone } = useDraftParts()
  const { id } = field
  const value = useDraft((state) => state.answers[id])
  const from = useDraft((state) => (field.kind === 'computed' ? state.answers[field.from] : undefined))
  const shows = useDraft((state) => state.attempts[attemptKey] !== undefined)
  const errors = useMemo(
    () => (shows ? validateField(field, value, civilDayOf(new Date())) : none),
    [shows, field, value],
  )
  const change = useCallback((answer: AnswerValue | undefined) => draft.answer(id, answer), [draft, id])
  const learn = useCallback(
    (told: string) => {
      zaloPhone.keep(id)
      prefills.learn({ 'zalo.phone': { value: told, origin: 'zalo' } })
    },
    [prefills, zaloPhone, id],
  )
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
      onZaloPhone={learn}
      labelHidden={labelHidden}
    />
  )
}

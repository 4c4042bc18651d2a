import { useCallback, useMemo } from 'react'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { AnswerValue, FieldDefinition, FieldError } from '../../../../contract/rules/forms/definition.ts'
import { validateField } from '../../../../contract/rules/forms/validate.ts'
import { useText } from '../../../i18n/texts.ts'
import { FieldView } from '../fields/field-view.tsx'
import { fieldTexts } from '../fields/texts.ts'
import { useDraft, useDraftParts } from './draft-context.tsx'

const none: FieldError[] = []

/** One field bound to its own answer; its faults show once its section was left with faults. */
export function DraftField({ field, sectionId }: { field: FieldDefinition; sectionId: string }) {
  const text = useText(fieldTexts)
  const { draft, prefilled } = useDraftParts()
  const { id } = field
  const value = useDraft((state) => state.answers[id])
  const from = useDraft((state) => (field.kind === 'computed' ? state.answers[field.from] : undefined))
  const shows = useDraft((state) => state.attempts[sectionId] !== undefined)
  const errors = useMemo(
    () => (shows ? validateField(field, value, civilDayOf(new Date())) : none),
    [shows, field, value],
  )
  const change = useCallback((answer: AnswerValue | undefined) => draft.answer(id, answer), [draft, id])
  const isPrefilled = value !== undefined && prefilled[id] === value
  return (
    <FieldView
      field={field}
      value={value}
      from={from}
      errors={errors}
      source={isPrefilled ? text.personSource : undefined}
      onChange={change}
    />
  )
}

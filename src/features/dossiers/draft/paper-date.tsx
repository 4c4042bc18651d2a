import type { DocumentRequirement } from '../../../../contract/schemas/procedure.ts'
import { isCivilDay } from '../../../../contract/rules/calendar/civil-day.ts'
import { useText } from '../../../i18n/texts.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { useState } from 'react'
import { useDraft, useDraftParts } from './draft-context.tsx'
import { draftTexts } from './texts.ts'

/** Asked only of a paper that counts for so long: with the day it is known before sending whether it still does. */
export function PaperDate({ requirement: { id, name, validFor } }: { requirement: DocumentRequirement }) {
  const text = useText(draftTexts)
  const { draft } = useDraftParts()
  const saved = useDraft((state) => state.paperDates[id])
  const [typed, setTyped] = useState(saved ?? '')
  if (!validFor) return null
  function change(day: string) {
    setTyped(day)
    // A half-typed day is nobody's day yet.
    if (isCivilDay(day)) draft.datePaper(id, day)
  }
  return (
    <DateField
      id={`date.${id}`}
      label={text.paperDate}
      hint={text.paperDateHint(validFor.months)}
      required={false}
      error={typed.length === 10 && !isCivilDay(typed) ? text.noSuchDay(name) : undefined}
      value={typed}
      onChange={change}
    />
  )
}

import { useMemo } from 'react'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import { knownPostTo, type PostTo } from '../../../../contract/rules/delivery/post-to.ts'
import { useDraft, useDraftParts } from './draft-context.tsx'

/** Where the post would bring the result, by what the form says so far. */
export function useKnownPostTo(): PostTo {
  const { form } = useDraftParts().definition
  const answers = useDraft((state) => state.answers)
  return useMemo(() => knownPostTo(form, answers, civilDayOf(new Date())), [form, answers])
}

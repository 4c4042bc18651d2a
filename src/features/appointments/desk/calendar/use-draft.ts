import { useMemo } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { checkCalendar } from '../../../../../contract/rules/appointments/check-calendar.ts'
import type { UnitCalendar } from '../../../../../contract/rules/appointments/calendar.ts'
import type { StaffCalendar } from '../../../../../contract/schemas/appointment-calendar.ts'
import { useFormat } from '../../../../i18n/format.ts'
import { useText } from '../../../../i18n/texts.ts'
import { newId } from '../../../../lib/new-id.ts'
import { applyChange, applyChanges, type CalendarChange, type KeptChange } from './changes.ts'
import { faultWords, type Fault } from './fault-words.ts'
import { calendarTexts } from './texts.ts'

/** Under "mine", so that signing out takes them away; not under the desk's keys, so that nothing reads them anew. */
const key = ['mine', 'calendar-changes']

/** The changes that are not saved yet. They outlive the screen, a failure, and a calendar that somebody else changed. */
export function useKeptChanges() {
  const queries = useQueryClient()
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => queries.getQueryData<KeptChange[]>(key) ?? [],
    initialData: [],
    staleTime: Infinity,
    gcTime: Infinity,
  })
  const set = (change: (before: KeptChange[]) => KeptChange[]) =>
    queries.setQueryData<KeptChange[]>(key, (before) => change(before ?? []))
  return {
    changes: data,
    add: (change: CalendarChange) => set((before) => [...before, { id: newId(), change }]),
    drop: (id: string) => set((before) => before.filter((one) => one.id !== id)),
    clear: () => set(() => []),
  }
}

export type Draft = ReturnType<typeof useDraft>

/** The calendar as it stands on the server with the unsaved changes laid on it. */
export function useDraft({ calendar: saved }: StaffCalendar) {
  const kept = useKeptChanges()
  const text = useText(calendarTexts)
  const format = useFormat()
  const { changes, add } = kept
  const calendar = useMemo(
    () =>
      applyChanges(
        saved,
        changes.map(({ change }) => change),
      ),
    [saved, changes],
  )
  return {
    ...kept,
    saved,
    calendar,
    /** Notes a change, unless it makes faults that were not there before; those are given back as sentences. */
    add(change: CalendarChange): string[] {
      const before = new Set(faultsOf(calendar).map(wordOf))
      const next = applyChange(calendar, change)
      const faults = faultsOf(next).filter((fault) => !before.has(wordOf(fault)))
      if (faults.length === 0) add(change)
      const sentences = faults.map((fault) => faultWords({ text, format }, next, fault))
      return sentences.filter((sentence, index) => sentences.indexOf(sentence) === index)
    },
  }
}

const wordOf = ({ path, keyword }: Fault) => `${path} ${keyword}`

function faultsOf(calendar: UnitCalendar): Fault[] {
  const faults: Fault[] = []
  checkCalendar(calendar, (path, _message, keyword) => void faults.push({ path, keyword }))
  return faults
}

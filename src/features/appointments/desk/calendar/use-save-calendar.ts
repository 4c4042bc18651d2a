import { useRef } from 'react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  CalendarChange as Sent,
  StaffCalendar,
  UnitCalendar,
} from '../../../../../contract/schemas/appointment-calendar.ts'
import { useApi } from '../../../../api/api-context.tsx'
import { failureOf } from '../../../../lib/failure.ts'
import { newId } from '../../../../lib/new-id.ts'
import { deskKeys } from '../use-desk.ts'

const previews = ['mine', 'desk', 'calendar-preview'] as const

/** What the server says the calendar would do if it were saved now. */
export function usePreview(calendar: UnitCalendar, enabled: boolean) {
  const api = useApi()
  return useQuery({
    queryKey: [...previews, JSON.stringify(calendar)],
    queryFn: ({ signal }) => api('POST /staff/calendar/preview', { body: { calendar } }, { signal }),
    enabled,
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
}

/** Saves; the same calendar tried again carries the same key. After a refusal the screen shows what has changed. */
export function useSaveCalendar(onSaved: (after: StaffCalendar) => void) {
  const api = useApi()
  const queries = useQueryClient()
  const attempt = useRef<{ content: string; key: string }>()
  return useMutation({
    mutationFn: (body: Sent) => {
      const content = JSON.stringify(body)
      if (attempt.current?.content !== content) attempt.current = { content, key: newId() }
      return api('PATCH /staff/calendar', { body }, { idempotencyKey: attempt.current.key })
    },
    onSuccess: (after) => {
      onSaved(after)
      queries.setQueryData(deskKeys.calendar, after)
      void queries.invalidateQueries({ queryKey: deskKeys.all })
    },
    onError: (error) => {
      const { code } = failureOf(error)
      if (code === 'STALE') void queries.invalidateQueries({ queryKey: deskKeys.calendar })
      if (code === 'CALENDAR_TOUCHES_BOOKINGS') void queries.invalidateQueries({ queryKey: previews })
    },
  })
}

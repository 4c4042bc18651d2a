import { useRef } from 'react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../../../../contract/endpoints.ts'
import type { Appointment } from '../../../../../contract/schemas/appointment.ts'
import { useApi } from '../../../../api/api-context.tsx'
import { newId } from '../../../../lib/new-id.ts'
import { useDebounced } from '../../../../ui/use-debounced.ts'
import { deskKeys, useUnitId } from '../use-desk.ts'

type Booking = Input<'POST /staff/appointments'>['body']

const shownHits = 5
const pauseMs = 200

/** Today and every day that can be booked, with closed ones and why. */
export function useBookingDays(groupId: string) {
  const api = useApi()
  const unitId = useUnitId()
  return useQuery({
    queryKey: deskKeys.bookingDays(unitId, groupId),
    queryFn: ({ signal }) =>
      api('GET /units/{unitId}/counters/{groupId}/days', { params: { unitId, groupId } }, { signal }),
    enabled: groupId !== '',
    staleTime: 0,
  })
}

export function useProcedureHits(words: string) {
  const api = useApi()
  const query = useDebounced(words.trim(), pauseMs)
  return useQuery({
    queryKey: ['procedures', 'desk', query],
    queryFn: ({ signal }) => api('GET /procedures', { query: { query, limit: shownHits } }, { signal }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
}

/** Books a seat; the same booking tried again carries the same key, and so makes no second appointment. */
export function useDeskBooking(onBooked: (appointment: Appointment) => void) {
  const api = useApi()
  const queries = useQueryClient()
  const attempt = useRef<{ content: string; key: string }>()
  return useMutation({
    mutationFn: (body: Booking) => {
      const content = JSON.stringify(body)
      if (attempt.current?.content !== content) attempt.current = { content, key: newId() }
      return api('POST /staff/appointments', { body }, { idempotencyKey: attempt.current.key })
    },
    onSuccess: (appointment) => {
      queries.setQueryData(deskKeys.appointment(appointment.id), appointment)
      onBooked(appointment)
    },
    // Booked or taken by somebody else: what is free has changed in either case.
    onSettled: () => void queries.invalidateQueries({ queryKey: deskKeys.all }),
  })
}

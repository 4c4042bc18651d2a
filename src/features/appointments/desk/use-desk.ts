import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../../api/api-context.tsx'
import { useSession } from '../../../session/session-context.tsx'

/** Keys begin with "mine": they are dropped when the person signs out. */
export const deskKeys = {
  all: ['mine', 'desk'] as const,
  days: ['mine', 'desk', 'day'] as const,
  day: (day: string) => ['mine', 'desk', 'day', day] as const,
  appointment: (id: string) => ['mine', 'desk', 'appointment', id] as const,
  calendar: ['mine', 'desk', 'calendar'] as const,
  counters: (unitId: string) => ['mine', 'desk', 'counters', unitId] as const,
  bookingDays: (unitId: string, groupId: string) => ['mine', 'desk', 'booking-days', unitId, groupId] as const,
  slots: (unitId: string, groupId: string, day: string) => ['mine', 'desk', 'slots', unitId, groupId, day] as const,
}

/** Residents book while the screen stands open. */
const everyMs = 30_000

export const useUnitId = () => useSession(({ person }) => person?.unitId ?? '')

const clerks = ['one-stop', 'specialist', 'leader']
/** Whether the person may change what stands there; auditors read. */
export const useIsClerk = () => useSession(({ person }) => person !== undefined && clerks.includes(person.role))

/** The counter groups of the own unit, its rules, and the day as the server counts it. */
export function useDeskCounters() {
  const api = useApi()
  const unitId = useUnitId()
  return useQuery({
    queryKey: deskKeys.counters(unitId),
    queryFn: ({ signal }) => api('GET /units/{unitId}/counters', { params: { unitId } }, { signal }),
    enabled: unitId !== '',
    refetchInterval: 10 * everyMs,
  })
}

export function useDayAppointments(day: string) {
  const api = useApi()
  return useQuery({
    queryKey: deskKeys.day(day),
    queryFn: ({ signal }) => api('GET /staff/appointments', { query: { day } }, { signal }),
    enabled: day !== '',
    staleTime: 0,
    refetchInterval: everyMs,
  })
}

export function useDeskAppointment(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: deskKeys.appointment(id),
    queryFn: ({ signal }) => api('GET /appointments/{id}', { params: { id } }, { signal }),
    staleTime: 0,
    refetchInterval: everyMs,
  })
}

export function useStaffCalendar() {
  const api = useApi()
  return useQuery({
    queryKey: deskKeys.calendar,
    queryFn: ({ signal }) => api('GET /staff/calendar', {}, { signal }),
    staleTime: 0,
  })
}

/** What the calendar says of a day, and its slots. */
export function useDaySlots(groupId: string, day: string, enabled = true) {
  const api = useApi()
  const unitId = useUnitId()
  return useQuery({
    queryKey: deskKeys.slots(unitId, groupId, day),
    queryFn: ({ signal }) =>
      api('GET /units/{unitId}/counters/{groupId}/days/{day}', { params: { unitId, groupId, day } }, { signal }),
    enabled: enabled && unitId !== '' && groupId !== '' && day !== '',
    staleTime: 0,
  })
}

import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
import type { Api } from '../../api/call.ts'

const pageSize = 30

/** Keys begin with "mine": they are dropped when the person signs out. */
export const keys = {
  all: ['mine', 'appointments'] as const,
  upcoming: ['mine', 'appointments', 'upcoming'] as const,
  past: ['mine', 'appointments', 'past'] as const,
  one: (id: string) => ['mine', 'appointment', id] as const,
  holds: ['mine', 'holds'] as const,
  waits: ['mine', 'waits'] as const,
}

/** What is kept on the phone stays in memory too: only signing out takes it away. */
const keptMine = { meta: { keep: 'mine' }, staleTime: 0, gcTime: Infinity } as const

export const upcomingQuery = (api: Api) =>
  queryOptions({
    queryKey: keys.upcoming,
    queryFn: ({ signal }) => api('GET /appointments', { query: { when: 'upcoming', limit: 100 } }, { signal }),
    ...keptMine,
  })

export const appointmentQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: keys.one(id),
    queryFn: ({ signal }) => api('GET /appointments/{id}', { params: { id } }, { signal }),
    ...keptMine,
  })

export const useUpcoming = (enabled = true) => useQuery({ ...upcomingQuery(useApi()), enabled })

export const useAppointment = (id: string) => useQuery({ ...appointmentQuery(useApi(), id), enabled: id !== '' })

export function usePast() {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: keys.past,
    queryFn: ({ pageParam, signal }) =>
      api(
        'GET /appointments',
        { query: { when: 'past', cursor: pageParam || undefined, limit: pageSize } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  })
}

/** Seats that are kept for the person now; `secondsLeft` counts from when the answer came. */
export function useHolds(enabled: boolean) {
  const api = useApi()
  return useQuery({
    queryKey: keys.holds,
    queryFn: ({ signal }) => api('GET /holds', {}, { signal }),
    staleTime: 0,
    enabled,
  })
}

export function useWaits() {
  const api = useApi()
  return useQuery({
    queryKey: keys.waits,
    queryFn: ({ signal }) => api('GET /waits', { query: { limit: 100 } }, { signal }),
    staleTime: 0,
  })
}

/** Counter groups and rules of a unit; the same for everybody. */
export const useCounters = (unitId: string | undefined) => {
  const api = useApi()
  return useQuery({
    queryKey: ['counters', unitId],
    queryFn: ({ signal }) => api('GET /units/{unitId}/counters', { params: { unitId: unitId ?? '' } }, { signal }),
    enabled: unitId !== undefined,
    staleTime: 5 * 60_000,
  })
}

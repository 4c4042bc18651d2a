import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Status } from '../../../contract/schemas/dossier.ts'
import { useApi } from '../../api/api-context.tsx'
import { useSession } from '../../session/session-context.tsx'

const pageSize = 30
/** Home shows what waits; nobody has more than this open at once. */
const waitingSize = 100

/** Keys begin with "mine": they are dropped when the person signs out. */
export const keys = {
  lists: ['mine', 'dossiers'] as const,
  dossier: (id: string) => ['mine', 'dossier', id] as const,
  definition: (id: string) => ['mine', 'definition', id] as const,
  unitLists: ['mine', 'unit-dossiers'] as const,
}

/** A resident's own phone keeps what was read last, for when there is no network; a desk of staff keeps nothing. */
function useKept() {
  const isResident = useSession(({ person }) => person?.role === 'resident')
  return isResident ? ({ meta: { keep: 'mine' } } as const) : {}
}

export function useDossier(id: string) {
  const api = useApi()
  const kept = useKept()
  return useQuery({
    queryKey: keys.dossier(id),
    queryFn: ({ signal }) => api('GET /dossiers/{id}', { params: { id } }, { signal }),
    // Another person moves it: what was read before is shown and read again.
    staleTime: 0,
    ...kept,
  })
}

/** Never changes under a dossier. */
export function useDefinition(id: string) {
  const api = useApi()
  const kept = useKept()
  return useQuery({
    queryKey: keys.definition(id),
    queryFn: ({ signal }) => api('GET /dossiers/{id}/definition', { params: { id } }, { signal }),
    staleTime: Infinity,
    ...kept,
  })
}

export function useMyDossiers() {
  const api = useApi()
  const kept = useKept()
  return useInfiniteQuery({
    queryKey: [...keys.lists, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      api('GET /dossiers', { query: { cursor: pageParam || undefined, limit: pageSize } }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
    ...kept,
  })
}

export function useNewestDossiers(enabled = true) {
  const api = useApi()
  const kept = useKept()
  return useQuery({
    queryKey: [...keys.lists, 'newest'],
    queryFn: ({ signal }) => api('GET /dossiers', { query: { limit: waitingSize } }, { signal }),
    staleTime: 0,
    enabled,
    ...kept,
  })
}

export function useUnitDossiers(status: Status | undefined) {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: [...keys.unitLists, status ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      api('GET /staff/dossiers', { query: { status, cursor: pageParam || undefined, limit: pageSize } }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  })
}

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Input } from '../../../contract/endpoints.ts'
import type { PlanningAnswer } from '../../../contract/schemas/planning-answer.ts'
import { useApi } from '../../api/api-context.tsx'
import type { Api } from '../../api/call.ts'

const fresh = 5 * 60_000

/** Begins with "mine": where somebody has looked goes when that person signs out. */
export const looked = ['mine', 'planning', 'parcel'] as const
const keyOf = (parcelId: string, release: string | undefined) => [...looked, parcelId, release ?? 'current'] as const

export const releaseQuery = (api: Api) =>
  queryOptions({
    queryKey: ['planning', 'release'],
    queryFn: ({ signal }) => api('GET /planning/releases/current', {}, { signal }),
    staleTime: fresh,
    meta: { keep: true },
  })

/** What the release now answering knows: its date, themes and kinds of land; kept for days without a network. */
export const useRelease = () => useQuery(releaseQuery(useApi()))

/** One that editors look at, published or not. */
export function useNamedRelease(release: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['mine', 'planning-desk', 'map', release],
    queryFn: ({ signal }) =>
      api('GET /editor/planning/releases/{release}', { params: { release } }, { signal }).then(
        ({ desk }) => desk.release,
      ),
  })
}

/** All that were published, for comparing two. */
export function useReleases(enabled: boolean) {
  const api = useApi()
  return useQuery({
    queryKey: ['planning', 'releases'],
    queryFn: ({ signal }) => api('GET /planning/releases', {}, { signal }),
    staleTime: fresh,
    enabled,
  })
}

/** The answer of one parcel; the last ones stay on the phone. */
export function useParcelAnswer(parcelId: string, release: string | undefined) {
  const api = useApi()
  return useQuery({
    queryKey: keyOf(parcelId, release),
    queryFn: ({ signal }) =>
      api('GET /planning/parcels/{parcelId}', { params: { parcelId }, query: { release } }, { signal }),
    staleTime: fresh,
    gcTime: Infinity,
    meta: { keep: 'mine' },
  })
}

export function useSearch(q: string, ward: string | undefined) {
  const api = useApi()
  return useQuery({
    queryKey: ['planning', 'search', q, ward],
    queryFn: ({ signal }) =>
      api('POST /planning/search', { body: { q, ...(ward !== undefined && { ward }) } }, { signal }),
    enabled: q.length > 1,
    staleTime: fresh,
  })
}

/** What is planned at a place; nothing of the place itself is kept, here or there. */
export function useAskAt(release?: string) {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Input<'POST /planning/at'>['body']) => api('POST /planning/at', { body, query: { release } }),
    // A parcel that was met at a place need not be fetched again by its own page.
    onSuccess: ({ answer }) => answer?.parcel && queries.setQueryData(keyOf(answer.parcel.id, release), answer),
    gcTime: 0,
  })
}

export function useAskCorners() {
  const api = useApi()
  return useMutation({
    mutationFn: (body: Input<'POST /planning/corners'>['body']) => api('POST /planning/corners', { body, query: {} }),
    gcTime: 0,
  })
}

/** The person says that nobody but a person is looking. */
export function useConfirmPerson() {
  const api = useApi()
  return useMutation({ mutationFn: () => api('POST /planning/confirmations', {}), gcTime: 0 })
}

/** The parcels that this phone still holds, the last looked-at first. */
export function useLookedAt(): PlanningAnswer[] {
  const cache = useQueryClient().getQueryCache()
  const kept = () =>
    cache
      .findAll({ queryKey: looked })
      .filter(({ state }) => state.data !== undefined)
      .sort((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt)
  const mark = useSyncExternalStore(
    // A query is added while another part is being drawn: only what has come or gone counts.
    (changed) => cache.subscribe(({ type }) => void ((type === 'updated' || type === 'removed') && changed())),
    () =>
      kept()
        .map(({ queryHash, state }) => `${queryHash} ${state.dataUpdatedAt}`)
        .join(),
  )
  return mark === '' ? [] : distinct(kept().flatMap(({ state }) => (isAnswer(state.data) ? [state.data] : [])))
}

const isAnswer = (data: unknown): data is PlanningAnswer =>
  typeof data === 'object' && data !== null && 'parcel' in data && data.parcel !== null && 'plans' in data

/** A parcel that was seen in two releases stands once. */
const distinct = (answers: PlanningAnswer[]) =>
  answers.filter(({ parcel }, at) => answers.findIndex((other) => other.parcel?.id === parcel?.id) === at)

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { LifeEvent } from '../../../contract/schemas/life-event.ts'
import { useApi } from '../../api/api-context.tsx'
import { usePlatform } from '../../platform/platform-context.tsx'
import { readKeptEvents } from './read-kept-events.ts'

const queryKey = ['life-events']
const storageKey = 'life-events.list'

/** All life events: from the phone at once when it has seen them before, and from the server behind it. */
export function useLifeEvents() {
  const api = useApi()
  const queries = useQueryClient()
  const { storage } = usePlatform()
  useEffect(() => {
    if (queries.getQueryData(queryKey) !== undefined) return
    void storage.get(storageKey).then((text) => {
      const kept = readKeptEvents(text)
      if (kept && queries.getQueryData(queryKey) === undefined)
        queries.setQueryData<readonly LifeEvent[]>(queryKey, kept.events, { updatedAt: kept.at })
    })
  }, [queries, storage])
  return useQuery<readonly LifeEvent[]>({
    queryKey,
    queryFn: async ({ signal }) => {
      const { items } = await api('GET /life-events', {}, { signal })
      void storage.set(storageKey, JSON.stringify({ at: Date.now(), events: items }))
      return items
    },
    staleTime: 5 * 60_000,
  })
}

import { useQuery } from '@tanstack/react-query'
import type { LifeEvent } from '../../../contract/schemas/life-event.ts'
import { useApi } from '../../api/api-context.tsx'

/** All life events: from the phone at once when it has seen them before, and from the server behind it. */
export function useLifeEvents() {
  const api = useApi()
  return useQuery<readonly LifeEvent[]>({
    queryKey: ['life-events'],
    queryFn: async ({ signal }) => (await api('GET /life-events', {}, { signal })).items,
    staleTime: 5 * 60_000,
    meta: { keep: true },
  })
}

import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../../api/api-context.tsx'

/** The counter groups of a unit, to choose from. */
export function useGroupNames(unitId: string): { value: string; label: string }[] {
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['counters', unitId],
    queryFn: ({ signal }) => api('GET /units/{unitId}/counters', { params: { unitId } }, { signal }),
  })
  return (data?.services ?? []).map(({ id, letter, name }) => ({ value: id, label: letter + ' · ' + name }))
}

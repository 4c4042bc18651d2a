import { useQuery } from '@tanstack/react-query'
import { useApi } from './api-context.tsx'

/** Units, fields, mode and sample people of the locality that the server serves. */
export function useLocality() {
  const api = useApi()
  return useQuery({
    queryKey: ['locality'],
    queryFn: ({ signal }) => api('GET /locality', {}, { signal }),
    meta: { keep: true },
  })
}

import { queryOptions, useQuery } from '@tanstack/react-query'
import { useApi } from './api-context.tsx'
import type { Api } from './call.ts'

/** Hours, days off and quiet hours of every counter: small, public, and kept on the phone for days without a network. */
export const receptionQuery = (api: Api) =>
  queryOptions({
    queryKey: ['reception'],
    queryFn: ({ signal }) => api('GET /reception', {}, { signal }),
    staleTime: 5 * 60_000,
    meta: { keep: true },
  })

export const useReception = () => useQuery(receptionQuery(useApi()))

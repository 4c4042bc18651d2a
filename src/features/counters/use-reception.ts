import { useMutation, useQuery } from '@tanstack/react-query'
import type { Input } from '../../../contract/endpoints.ts'
import { useApi } from '../../api/api-context.tsx'

/** Hours, days off and quiet hours of every counter: small, public, and good for hours without a network. */
export function useReception() {
  const api = useApi()
  return useQuery({
    queryKey: ['reception'],
    queryFn: ({ signal }) => api('GET /reception', {}, { signal }),
    staleTime: 5 * 60_000,
  })
}

/** The procedure that the person is about, if any; under the same key as its own page keeps it. */
export function useProcedureHere(code: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['procedure', code],
    queryFn: ({ signal }) => api('GET /procedures/{code}', { params: { code } }, { signal }),
    enabled: code !== '',
    staleTime: 5 * 60_000,
  })
}

/** Which units the phone's place lies in; a write without effect, so nothing of it is kept. */
export function useNearestUnits() {
  const api = useApi()
  return useMutation({
    mutationFn: (body: Input<'POST /places/nearest'>['body']) => api('POST /places/nearest', { body }),
    gcTime: 0,
  })
}

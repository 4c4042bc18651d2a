import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Input } from '../../../contract/endpoints.ts'
import { useApi } from '../../api/api-context.tsx'
import { useCatalogue } from '../../api/catalogue/catalogue-context.tsx'

/** The procedure that the person is about, if any: from the phone at once when it is kept there, as its own page does. */
export function useProcedureHere(code: string) {
  const api = useApi()
  const queries = useQueryClient()
  const content = useCatalogue((state) => state.content)
  const contents = useCatalogue((state) => state.contents)
  useEffect(() => {
    const queryKey = ['procedure', code]
    if (code === '' || queries.getQueryData(queryKey) !== undefined) return
    void content(code).then((kept) => {
      if (kept && queries.getQueryData(queryKey) === undefined)
        queries.setQueryData(queryKey, kept.procedure, { updatedAt: kept.checkedAt })
    })
    // `contents`: the screen may be opened before the phone has read what it keeps.
  }, [code, content, contents, queries])
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

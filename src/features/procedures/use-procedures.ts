import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'

const pageSize = 30

/** Pages of the catalogue; without words, what people do most comes first. */
export function useProcedures(query: string, field: string) {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['procedures', query, field],
    queryFn: ({ pageParam, signal }) =>
      api('GET /procedures', { query: { query, field, cursor: pageParam, limit: pageSize } }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // While a new word is searched the rows of the word before stay, so that nothing flickers under the finger.
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  })
}

export function useProcedure(code: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['procedure', code],
    queryFn: ({ signal }) => api('GET /procedures/{code}', { params: { code } }, { signal }),
    staleTime: 5 * 60_000,
  })
}

export function useForm(id: string | null) {
  const api = useApi()
  return useQuery({
    queryKey: ['form', id],
    queryFn: ({ signal }) => api('GET /forms/{id}', { params: { id: id ?? '' } }, { signal }),
    enabled: id !== null,
    staleTime: 5 * 60_000,
  })
}

import { useRef } from 'react'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../../contract/endpoints.ts'
import { useApi } from '../../api/api-context.tsx'
import { newId } from '../../lib/new-id.ts'

type Mark = Input<'GET /editor/procedures'>['query']['mark']
export type Filter = { mark?: Mark; held?: boolean }
type Review = Input<'POST /editor/procedures/{code}/reviews'>['body']

// Everything of one signed-in person lies under 'mine', so that signing out takes it away.
const keys = {
  lists: ['mine', 'editor', 'list'],
  procedure: (code: string) => ['mine', 'editor', 'procedure', code],
  imports: ['mine', 'editor', 'imports'],
}

export function useDoubtfulProcedures(filter: Filter) {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: [...keys.lists, filter],
    queryFn: ({ pageParam, signal }) =>
      api('GET /editor/procedures', { query: { ...filter, cursor: pageParam } }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function useEditorProcedure(code: string) {
  const api = useApi()
  return useQuery({
    queryKey: keys.procedure(code),
    queryFn: ({ signal }) => api('GET /editor/procedures/{code}', { params: { code } }, { signal }),
  })
}

export function useImports() {
  const api = useApi()
  return useQuery({ queryKey: keys.imports, queryFn: ({ signal }) => api('GET /editor/imports', {}, { signal }) })
}

/** Saves a review; the same one tried again carries the same key. */
export function useReview(code: string, onSaved: () => void) {
  const api = useApi()
  const queries = useQueryClient()
  const attempt = useRef<{ content: string; key: string }>()
  return useMutation({
    mutationFn: (body: Review) => {
      const content = JSON.stringify(body)
      if (attempt.current?.content !== content) attempt.current = { content, key: newId() }
      const options = { idempotencyKey: attempt.current.key }
      return api('POST /editor/procedures/{code}/reviews', { params: { code }, body }, options)
    },
    onSuccess: (after) => {
      queries.setQueryData(keys.procedure(code), after)
      void queries.invalidateQueries({ queryKey: keys.lists })
      onSaved()
    },
    // A newer version came in between: the screen shows that one.
    onError: () => void queries.invalidateQueries({ queryKey: keys.procedure(code) }),
  })
}

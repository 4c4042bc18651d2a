import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { useCatalogue } from '../../api/catalogue/catalogue-context.tsx'
import type { DataQuery } from '../../ui/data-view.tsx'
import { keptList, type Filter, type Found } from './catalogue/kept-list.ts'

const pageSize = 30

/** The rest of a list that is shown in pages. */
export type More = { load: () => void; loading: boolean; error: unknown }

export type ProcedureList = DataQuery<Found> & { more: More | undefined }

/** The catalogue, narrowed; without words, what people do most comes first. From the phone once it holds it. */
export function useProcedures(filter: Filter): ProcedureList {
  const kept = useKeptProcedures(filter)
  const asked = useAskedProcedures(filter, kept === undefined)
  return kept ?? asked
}

function useKeptProcedures(filter: Filter): ProcedureList | undefined {
  const entries = useCatalogue((state) => state.entries)
  const finder = useCatalogue((state) => state.finder)
  const error = useCatalogue((state) => state.error)
  const isFetching = useCatalogue((state) => state.refreshing)
  const dataUpdatedAt = useCatalogue((state) => state.checkedAt)
  const refetch = useCatalogue((state) => state.refresh)
  const { query, field = '', unit = '', audience = '' } = filter
  const byCode = useMemo(() => new Map((entries ?? []).map((entry) => [entry.code, entry])), [entries])
  const found = useMemo(
    () => entries && keptList({ entries, byCode, finder }, { query, field, unit, audience }),
    [entries, byCode, finder, query, field, unit, audience],
  )
  const [shown, show] = useState({ found, count: pageSize })
  const count = shown.found === found ? shown.count : pageSize
  const page = useMemo(() => found && { ...found, items: found.items.slice(0, count) }, [found, count])
  if (!found || !page) return undefined
  const load = () => show({ found, count: count + pageSize })
  return {
    data: page,
    error,
    isFetching,
    dataUpdatedAt,
    refetch,
    more: found.items.length > count ? { load, loading: false, error: undefined } : undefined,
  }
}

function useAskedProcedures({ query, field, unit, audience }: Filter, enabled: boolean): ProcedureList {
  const api = useApi()
  const asked = useInfiniteQuery({
    queryKey: ['procedures', query, field, unit, audience],
    queryFn: ({ pageParam, signal }) =>
      api(
        'GET /procedures',
        { query: { query, field, unit, audience: audience || undefined, cursor: pageParam, limit: pageSize } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // While a new word is searched the rows of the word before stay, so that nothing flickers under the finger.
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    enabled,
  })
  const pages = asked.data?.pages
  const data = useMemo(
    () => pages && { items: pages.flatMap(({ items }) => items), nearest: pages[0]?.nearest ?? [] },
    [pages],
  )
  const { error, isFetching, dataUpdatedAt, refetch, hasNextPage, isFetchingNextPage, isFetchNextPageError } = asked
  const load = () => void asked.fetchNextPage()
  const more = { load, loading: isFetchingNextPage, error: isFetchNextPageError ? error : undefined }
  return { data, error, isFetching, dataUpdatedAt, refetch, more: hasNextPage ? more : undefined }
}

/** One procedure: from the phone at once when it is kept there, and from the server behind it. */
export function useProcedure(code: string) {
  const api = useApi()
  const queries = useQueryClient()
  const content = useCatalogue((state) => state.content)
  const contents = useCatalogue((state) => state.contents)
  useEffect(() => {
    const queryKey = ['procedure', code]
    if (queries.getQueryData(queryKey) !== undefined) return
    void content(code).then((kept) => {
      if (kept && queries.getQueryData(queryKey) === undefined)
        queries.setQueryData(queryKey, kept.procedure, { updatedAt: kept.checkedAt })
    })
    // `contents`: the page may be opened before the phone has read what it keeps.
  }, [code, content, contents, queries])
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

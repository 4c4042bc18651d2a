import { useRef } from 'react'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../../contract/endpoints.ts'
import type { RoleGrant, StaffAccount } from '../../../contract/schemas/staff-account.ts'
import { useApi } from '../../api/api-context.tsx'
import { newId } from '../../lib/new-id.ts'

const keys = {
  list: ['mine', 'staff-accounts', 'list'],
  one: (id: string) => ['mine', 'staff-accounts', 'one', id],
}

export function useStaffAccounts() {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: keys.list,
    queryFn: ({ pageParam, signal }) => api('GET /staff-accounts', { query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}

export function useStaffAccount(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: keys.one(id),
    queryFn: ({ signal }) => api('GET /staff-accounts/{id}', { params: { id } }, { signal }),
  })
}

function useShown() {
  const queries = useQueryClient()
  return (account: StaffAccount) => {
    queries.setQueryData(keys.one(account.id), account)
    void queries.invalidateQueries({ queryKey: keys.list })
  }
}

/** Sent again after a failure it carries the same key, and makes one account. */
export function useAddAccount() {
  const api = useApi()
  const show = useShown()
  const key = useRef(newId())
  return useMutation({
    mutationFn: (body: Input<'POST /staff-accounts'>['body']) =>
      api('POST /staff-accounts', { body }, { idempotencyKey: key.current }),
    // What was refused is typed anew; that is another request.
    onError: () => (key.current = newId()),
    onSuccess: ({ account }) => show(account),
  })
}

export function useAccountActs(id: string) {
  const api = useApi()
  const show = useShown()
  const params = { id }
  return {
    lock: useMutation({
      mutationFn: (disabled: boolean) => api('PATCH /staff-accounts/{id}', { params, body: { disabled } }),
      onSuccess: show,
    }),
    grant: useMutation({
      mutationFn: (body: RoleGrant) => api('POST /staff-accounts/{id}/roles', { params, body }),
      onSuccess: show,
    }),
    renew: useMutation({
      mutationFn: () => api('POST /staff-accounts/{id}/setup-codes', { params }),
      onSuccess: ({ account }) => show(account),
    }),
  }
}

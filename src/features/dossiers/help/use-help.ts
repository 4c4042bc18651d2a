import { useRef } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../../../contract/endpoints.ts'
import { useApi } from '../../../api/api-context.tsx'
import { newId } from '../../../lib/new-id.ts'
import { keys } from '../use-dossiers.ts'

/** Below the lists of dossiers: what makes those old makes these old. */
const helpKeys = { given: [...keys.lists, 'help-given'], taken: [...keys.lists, 'help-taken'] }

/** `everyMs`: while somebody waits for a code to be taken. */
export function useGivenHelp(everyMs?: number) {
  const api = useApi()
  return useQuery({
    queryKey: helpKeys.given,
    queryFn: ({ signal }) => api('GET /help-grants', {}, { signal }),
    staleTime: 0,
    refetchInterval: everyMs ?? false,
  })
}

export function useTakenHelp() {
  const api = useApi()
  return useQuery({
    queryKey: helpKeys.taken,
    queryFn: ({ signal }) => api('GET /helped-dossiers', {}, { signal }),
    staleTime: 0,
  })
}

export function useOfferHelp() {
  const api = useApi()
  return useMutation({
    mutationFn: (body: Input<'POST /help-grants'>['body']) => api('POST /help-grants', { body }),
  })
}

export function useReadHelpCode() {
  const api = useApi()
  return useMutation({ mutationFn: (code: string) => api('POST /help-codes', { body: { code } }) })
}

/** The same code tried again because the answer was lost carries the same key. */
export function useAcceptHelp() {
  const api = useApi()
  const queries = useQueryClient()
  const key = useRef(newId())
  return useMutation({
    mutationFn: (code: string) => api('POST /help-codes/accept', { body: { code } }, { idempotencyKey: key.current }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.lists }),
  })
}

/** Either side ends it; the dossiers that it reached are read again. */
export function useEndHelp(dossierId: string | null, onEnded: () => void) {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api('DELETE /help-grants/{id}', { params: { id } }),
    onSuccess: async () => {
      onEnded()
      await queries.invalidateQueries({ queryKey: keys.lists })
      if (dossierId) await queries.invalidateQueries({ queryKey: keys.dossier(dossierId) })
    },
  })
}

export function useBeginHelped(helpId: string) {
  const api = useApi()
  const queries = useQueryClient()
  const attempt = useRef<{ unitId: string; key: string }>()
  return useMutation({
    mutationFn: (unitId: string) => {
      if (attempt.current?.unitId !== unitId) attempt.current = { unitId, key: newId() }
      const idempotencyKey = attempt.current.key
      return api('POST /help-grants/{id}/dossiers', { params: { id: helpId }, body: { unitId } }, { idempotencyKey })
    },
    onSuccess: async (dossier) => {
      attempt.current = undefined
      queries.setQueryData(keys.dossier(dossier.id), dossier)
      await queries.invalidateQueries({ queryKey: keys.lists })
    },
  })
}

import { useRef } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../../../contract/endpoints.ts'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useApi } from '../../../api/api-context.tsx'
import { newId } from '../../../lib/new-id.ts'
import { keys } from '../use-dossiers.ts'
import { useVisit } from './visit-store.ts'

type Opening = Omit<Input<'POST /visits'>['body'], 'agreed'>

const visitKey = (id: string) => ['mine', 'visit', id] as const
/** While a code is shown somebody waits for it to be taken. */
const everyMs = { waiting: 2000, working: 10_000 }

/** The same press tried again because the answer was lost carries the same key: one visit. */
export function useOpenVisit() {
  const api = useApi()
  const attempt = useRef<{ content: string; key: string }>()
  return useMutation({
    mutationFn: (opening: Opening) => {
      const body = { ...opening, agreed: true as const }
      const content = JSON.stringify(body)
      if (attempt.current?.content !== content) attempt.current = { content, key: newId() }
      return api('POST /visits', { body }, { idempotencyKey: attempt.current.key })
    },
    // An answer that came is used up: asked again later, things may stand otherwise.
    onSuccess: () => (attempt.current = undefined),
  })
}

export function useVisitState(id: string, isWaiting: boolean) {
  const api = useApi()
  return useQuery({
    queryKey: visitKey(id),
    queryFn: ({ signal }) => api('GET /visits/{id}', { params: { id } }, { signal }),
    staleTime: 0,
    refetchInterval: isWaiting ? everyMs.waiting : everyMs.working,
  })
}

/** Begun today by whoever is signed in, perhaps before this page was opened. */
export function useOpenVisits() {
  const api = useApi()
  return useQuery({
    queryKey: ['mine', 'visits'],
    queryFn: ({ signal }) => api('GET /visits', {}, { signal }),
    staleTime: 0,
  })
}

export function useEndVisit(id: string) {
  const api = useApi()
  return useMutation({ mutationFn: () => api('DELETE /visits/{id}', { params: { id } }) })
}

export function useHandOver(id: string) {
  const api = useApi()
  return useMutation({ mutationFn: () => api('POST /visits/{id}/hand-over', { params: { id } }) })
}

/** Opens one of the person's dossiers for this visit. */
export function useResume(id: string, onOpen: (dossier: Dossier) => void) {
  const api = useApi()
  const queries = useQueryClient()
  const workOn = useVisit((state) => state.workOn)
  return useMutation({
    mutationFn: (dossierId: string) => api('POST /visits/{id}/dossiers/{dossierId}', { params: { id, dossierId } }),
    onSuccess: (dossier) => {
      queries.setQueryData(keys.dossier(dossier.id), dossier)
      workOn(dossier.id)
      onOpen(dossier)
    },
  })
}

export function useReadHandOver() {
  const api = useApi()
  return useMutation({ mutationFn: (code: string) => api('POST /hand-overs', { body: { code } }) })
}

/** The same code tried again because the answer was lost carries the same key. */
export function useAcceptHandOver() {
  const api = useApi()
  const queries = useQueryClient()
  const key = useRef(newId())
  return useMutation({
    mutationFn: (code: string) => api('POST /hand-overs/accept', { body: { code } }, { idempotencyKey: key.current }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['mine'] }),
  })
}

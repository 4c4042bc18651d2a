import { useRef } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Dossier } from '../../../contract/schemas/dossier.ts'
import type { Transition } from '../../../contract/schemas/transition.ts'
import { useApi } from '../../api/api-context.tsx'
import { newId } from '../../lib/new-id.ts'
import { failureOf } from '../../lib/failure.ts'
import { keys } from './use-dossiers.ts'

/** Moves a dossier one step; the same step tried again carries the same key. */
export function useMove(dossier: Dossier, onMoved: (after: Dossier) => void) {
  const api = useApi()
  const queries = useQueryClient()
  const attempt = useRef<{ content: string; key: string }>()
  return useMutation({
    mutationFn: (body: Transition) => {
      const content = JSON.stringify(body)
      if (attempt.current?.content !== content) attempt.current = { content, key: newId() }
      const idempotencyKey = attempt.current.key
      return api('POST /dossiers/{id}/transitions', { params: { id: dossier.id }, body }, { idempotencyKey })
    },
    onSuccess: (after) => {
      queries.setQueryData(keys.dossier(dossier.id), after)
      void queries.invalidateQueries({ queryKey: keys.lists })
      void queries.invalidateQueries({ queryKey: keys.unitLists })
      onMoved(after)
    },
    onError: (error) => {
      // Somebody else moved it: the screen shows where it stands now.
      if (failureOf(error).code === 'STALE') void queries.invalidateQueries({ queryKey: keys.dossier(dossier.id) })
    },
  })
}

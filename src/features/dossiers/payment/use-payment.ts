import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useApi } from '../../../api/api-context.tsx'
import { newId } from '../../../lib/new-id.ts'
import { keys } from '../use-dossiers.ts'

/** Begins to pay. The server has one open attempt for each dossier, so pressing twice is paying once. */
export function useBeginPayment({ id }: Dossier, onBegun: (payPath: string) => void) {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api('POST /dossiers/{id}/payments', { params: { id } }, { idempotencyKey: newId() }),
    onSuccess: ({ payPath }) => {
      void queries.invalidateQueries({ queryKey: keys.dossier(id) })
      if (payPath !== null) onBegun(payPath)
    },
    // Paid meanwhile at the counter, or withdrawn: the screen shows how it stands.
    onError: () => void queries.invalidateQueries({ queryKey: keys.dossier(id) }),
  })
}

/** Has the server ask the bank, when no news came. */
export function useCheckPayment({ id }: Dossier, paymentId: string) {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api('POST /dossiers/{id}/payments/{paymentId}/checks', { params: { id, paymentId } }),
    onSuccess: (after) => {
      queries.setQueryData(keys.dossier(id), after)
      void queries.invalidateQueries({ queryKey: keys.lists })
    },
  })
}

export function useRefund({ id }: Dossier, paymentId: string, onDone: () => void) {
  const api = useApi()
  const queries = useQueryClient()
  const [key] = useState(newId)
  return useMutation({
    mutationFn: (reason: string) =>
      api(
        'POST /staff/dossiers/{id}/payments/{paymentId}/refund',
        { params: { id, paymentId }, body: { reason } },
        { idempotencyKey: key },
      ),
    onSuccess: (after) => {
      queries.setQueryData(keys.dossier(id), after)
      onDone()
    },
  })
}

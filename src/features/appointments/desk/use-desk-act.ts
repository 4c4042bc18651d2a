import { useRef } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Appointment, AppointmentDeskAction } from '../../../../contract/schemas/appointment.ts'
import { useApi } from '../../../api/api-context.tsx'
import { newId } from '../../../lib/new-id.ts'
import { deskKeys } from './use-desk.ts'

const routes = {
  cancel: 'POST /staff/appointments/{id}/cancel',
  'lift-block': 'POST /staff/appointments/{id}/lift-block',
} as const satisfies Record<AppointmentDeskAction, string>

/** One act on one appointment; tried again it carries the same key, so that a lost answer does no harm. */
export function useDeskAct(id: string, action: AppointmentDeskAction, onDone: (after: Appointment) => void) {
  const api = useApi()
  const queries = useQueryClient()
  const key = useRef(newId())
  return useMutation({
    mutationFn: () => api(routes[action], { params: { id } }, { idempotencyKey: key.current }),
    onSuccess: (after) => {
      key.current = newId()
      queries.setQueryData(deskKeys.appointment(id), after)
      void queries.invalidateQueries({ queryKey: deskKeys.days })
      onDone(after)
    },
    // It may have ended meanwhile: the screen shows how it stands.
    onError: () => void queries.invalidateQueries({ queryKey: deskKeys.appointment(id) }),
  })
}

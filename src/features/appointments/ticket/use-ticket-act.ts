import { useQueryClient } from '@tanstack/react-query'
import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import { useApi } from '../../../api/api-context.tsx'
import type { Api } from '../../../api/call.ts'
import { failureOf } from '../../../lib/failure.ts'
import { useAct } from '../use-act.ts'
import { keys } from '../use-appointments.ts'

type Sent = { idempotencyKey: string }

/** One act on an appointment; the ticket shows where it stands afterwards, also when the act came too late. */
export function useTicketAct<Given>(
  id: string,
  send: (api: Api, given: Given, options: Sent) => Promise<Appointment>,
  onDone: (after: Appointment) => void = () => undefined,
) {
  const api = useApi()
  const queries = useQueryClient()
  return useAct(
    (given: Given, idempotencyKey) => send(api, given, { idempotencyKey }),
    (after) => {
      queries.setQueryData(keys.one(id), after)
      void queries.invalidateQueries({ queryKey: keys.one(id) })
      void queries.invalidateQueries({ queryKey: keys.all })
      void queries.invalidateQueries({ queryKey: keys.holds })
      onDone(after)
    },
    (error) => {
      const { code } = failureOf(error)
      if (code !== 'OFFLINE' && code !== 'TIMEOUT') void queries.invalidateQueries({ queryKey: keys.one(id) })
    },
  )
}

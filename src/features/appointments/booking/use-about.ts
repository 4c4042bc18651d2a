import { useQuery } from '@tanstack/react-query'
import { groupOfField } from '../../../../contract/rules/appointments/group-of-field.ts'
import type { Counters, CounterService } from '../../../../contract/schemas/appointment-slot.ts'
import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import { useApi } from '../../../api/api-context.tsx'
import type { BookingAsk } from '../../../lib/booking-path.ts'
import { useSession } from '../../../session/session-context.tsx'
import type { DataQuery } from '../../../ui/data-view.tsx'
import { useAppointment, useCounters, useHolds } from '../use-appointments.ts'
import { useMyUnit } from './use-my-unit.ts'

/** What is booked, where, and at which counter; `service` is missing where nobody takes appointments for it. */
export type About = {
  counters: Counters
  service: CounterService | undefined
  name: string | undefined
  procedure: Procedure | undefined
  dossier: Dossier | undefined
  moves: Appointment | undefined
  /** The unit was put by us, or is another than the person's own because the procedure is not done there. */
  unitWhy: 'guessed' | 'not-there' | undefined
  /** Units one may choose from; empty where it is given. */
  unitChoice: readonly { id: string; name: string }[]
}

export function useProcedureAbout(code: string | undefined) {
  const api = useApi()
  return useQuery({
    queryKey: ['procedure', code],
    queryFn: ({ signal }) => api('GET /procedures/{code}', { params: { code: code ?? '' } }, { signal }),
    enabled: code !== undefined,
    staleTime: 5 * 60_000,
  })
}

function useDossierAbout(id: string | undefined) {
  const api = useApi()
  return useQuery({
    queryKey: ['mine', 'dossier', id],
    queryFn: ({ signal }) => api('GET /dossiers/{id}', { params: { id: id ?? '' } }, { signal }),
    enabled: id !== undefined,
    staleTime: 0,
  })
}

/** Puts together what the address asks for; waits for every part, fails with the first that fails. */
export function useAbout(ask: BookingAsk): DataQuery<About> {
  const mine = useMyUnit()
  const dossier = useDossierAbout(ask.dossier)
  const moved = useAppointment(ask.moves ?? '')
  const signedIn = useSession(({ person }) => person !== undefined)
  const holds = useHolds(ask.hold !== undefined && signedIn)
  const kept = holds.data?.find(({ id }) => id === ask.hold)
  const code = dossier.data?.procedureCode ?? ask.procedure
  const procedure = useProcedureAbout(code)

  const given = dossier.data?.unitId ?? moved.data?.unitId ?? kept?.unitId
  const there = procedure.data?.units
  const wanted = ask.unit ?? mine.unitId
  const unitId = given ?? unitFor(wanted, there)
  const waits = [
    ask.dossier !== undefined && dossier,
    ask.moves !== undefined && moved,
    code !== undefined && procedure,
    ask.hold !== undefined && holds,
  ].filter((part) => part !== false)
  const ready = waits.every(({ data }) => data !== undefined)
  const counters = useCounters(ready ? unitId : undefined)

  const parts = [...waits, counters]
  const failed = parts.find(({ data, error }) => data === undefined && error)
  const groupId = moved.data?.groupId ?? kept?.groupId ?? (code === undefined ? ask.group : undefined)
  const data = ready && counters.data && assemble(counters.data)
  return {
    data: data || undefined,
    error: failed?.error,
    isFetching: parts.some(({ isFetching }) => isFetching),
    dataUpdatedAt: counters.dataUpdatedAt,
    refetch: () => parts.filter(({ error }) => error).forEach(({ refetch }) => void refetch()),
  }

  function assemble(found: Counters): About {
    const { services } = found
    const field = procedure.data?.fieldId
    const own = field === undefined ? undefined : groupOfField(services, field)
    const choice = there ?? mine.units
    return {
      counters: found,
      service: groupId === undefined ? own : services.find(({ id }) => id === groupId),
      name: procedure.data?.plainName ?? moved.data?.procedureName ?? undefined,
      procedure: procedure.data,
      dossier: dossier.data,
      moves: moved.data,
      unitWhy: given ? undefined : unitId !== wanted ? 'not-there' : mine.guessed && !ask.unit ? 'guessed' : undefined,
      unitChoice: given ? [] : choice.map(({ id, name }) => ({ id, name })),
    }
  }
}

/** The wanted unit, unless the procedure is not done there. */
const unitFor = (wanted: string | undefined, there: Procedure['units'] | undefined) =>
  there === undefined || there.length === 0 || there.some(({ id }) => id === wanted) ? wanted : there[0]?.id

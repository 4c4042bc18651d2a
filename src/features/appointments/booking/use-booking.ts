import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router-dom'
import type { Slot } from '../../../../contract/schemas/appointment-slot.ts'
import type { Appointment, Hold, NewAppointment } from '../../../../contract/schemas/appointment.ts'
import { useApi } from '../../../api/api-context.tsx'
import { ApiError } from '../../../api/api-error.ts'
import { useText } from '../../../i18n/texts.ts'
import { failureOf } from '../../../lib/failure.ts'
import { useAskSignIn, useSession } from '../../../session/session-context.tsx'
import { useAct } from '../use-act.ts'
import { keys, useHolds } from '../use-appointments.ts'
import { bookingTexts } from './texts.ts'
import { useFresh, type Where } from './use-slots.ts'

type Given = {
  where: Where
  /** A seat that is kept already, by the address. */
  holdId: string | undefined
  moves: Appointment | undefined
  onBooked: (appointment: Appointment) => void
  onMoved: (appointment: Appointment) => void
}

/** From a chosen slot over the held seat to the appointment; every refusal leaves the choice on the screen. */
export function useBooking({ where, holdId, moves, onBooked, onMoved }: Given) {
  const text = useText(bookingTexts)
  const api = useApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const askSignIn = useAskSignIn()
  const fresh = useFresh()
  const signedIn = useSession(({ person }) => person !== undefined)
  const holds = useHolds(signedIn && !moves)
  const [lapsed, setLapsed] = useState(false)
  const [wanted, setWanted] = useState<Slot>()

  const isHere = (hold: Hold) =>
    hold.id === holdId ||
    (holdId === undefined && hold.kind === 'choice' && hold.unitId === where.unitId && hold.groupId === where.groupId)
  const held = moves ? undefined : holds.data?.find(isHere)

  const forgetHold = (id: string | undefined) =>
    queries.setQueryData<Hold[]>(keys.holds, (list) => list?.filter((hold) => hold.id !== id))

  function refused(error: unknown) {
    const { code } = failureOf(error)
    if (code === 'HOLD_EXPIRED' || code === 'DAY_CLOSED' || code === 'NOT_FOUND') forgetHold(held?.id)
    if (error instanceof ApiError && error.status === 409) fresh(where, error.offers)
  }

  function settled(appointment: Appointment) {
    queries.setQueryData(keys.one(appointment.id), appointment)
    void queries.invalidateQueries({ queryKey: keys.all })
    void queries.invalidateQueries({ queryKey: keys.waits })
    void queries.invalidateQueries({ queryKey: ['mine', 'slots'], refetchType: 'none' })
  }

  const hold = useAct(
    (slotId: string, idempotencyKey) => api('POST /holds', { body: { slotId } }, { idempotencyKey }),
    async (kept) => {
      await queries.cancelQueries({ queryKey: keys.holds })
      queries.setQueryData<Hold[]>(keys.holds, (list = []) => [
        ...list.filter(({ kind, id }) => kind === 'offer' && id !== kept.id),
        kept,
      ])
    },
    refused,
  )
  const move = useAct(
    (slotId: string, idempotencyKey) =>
      api('POST /appointments/{id}/move', { params: { id: moves?.id ?? '' }, body: { slotId } }, { idempotencyKey }),
    (appointment) => {
      settled(appointment)
      onMoved(appointment)
      navigate(`/lich-hen/${appointment.id}`, { replace: true })
    },
    refused,
  )
  const book = useAct(
    (body: NewAppointment, idempotencyKey) => api('POST /appointments', { body }, { idempotencyKey }),
    (appointment, { holdId: used }) => {
      settled(appointment)
      forgetHold(used)
      onBooked(appointment)
      navigate(`/lich-hen/${appointment.id}?moi=1`, { replace: true })
    },
    refused,
  )

  async function choose(slot: Slot) {
    if (hold.isPending || move.isPending) return
    setWanted(slot)
    if (!(await askSignIn(text.signInReason))) return
    setLapsed(false)
    book.reset()
    if (moves) move.mutate(slot.id)
    else hold.mutate(slot.id)
  }

  /** The seat goes back to the others; should that not reach the server, it runs out there by itself. */
  function giveBack() {
    if (!held) return
    forgetHold(held.id)
    book.reset()
    void api('DELETE /holds/{id}', { params: { id: held.id } })
      .catch(() => undefined)
      .then(() => fresh(where, []))
  }

  function runOut() {
    forgetHold(held?.id)
    setLapsed(true)
    fresh(where, [])
  }

  return {
    held,
    heldAt: holds.dataUpdatedAt,
    lapsed,
    wanted,
    busy: move.isPending ? ('moving' as const) : hold.isPending ? ('holding' as const) : undefined,
    confirming: book.isPending,
    error: move.error ?? book.error ?? hold.error ?? undefined,
    choose: (slot: Slot) => void choose(slot),
    confirm: (body: Omit<NewAppointment, 'holdId'>) => held && book.mutate({ holdId: held.id, ...body }),
    giveBack,
    runOut,
  }
}

export type Booking = ReturnType<typeof useBooking>

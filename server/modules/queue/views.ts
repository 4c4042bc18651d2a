import { isAtCounter, stateAfter } from '../../../contract/rules/queue/acts.ts'
import {
  ticketActs,
  type QueueBoard,
  type QueueMark,
  type QueuePlace,
  type WaitEstimate,
} from '../../../contract/schemas/queue.ts'
import type { Ticket } from './day.ts'
import type { Snapshot } from './snapshot.ts'

const shownCalls = 8
const unknown: WaitEstimate = { minutes: null, from: null, to: null, learntFrom: 0 }

export const ticketOf = (snapshot: Snapshot, ticket: Ticket) => ({
  id: ticket.id,
  number: ticket.number,
  unitId: ticket.unit_id,
  groupId: ticket.group_id,
  groupName: snapshot.groups.find((one) => one.id === ticket.group_id)?.name ?? ticket.group_id,
  day: ticket.day,
  state: ticket.state,
  isWalkIn: ticket.appointment_id === null,
  hasPriority: ticket.has_priority,
  counterName: ticket.counter_name,
  takenAt: ticket.taken_at.toISOString(),
  calledAt: ticket.called_at?.toISOString() ?? null,
  calls: ticket.calls,
  revision: ticket.revision,
})

export const actsOf = (ticket: Ticket) => ticketActs.filter((act) => stateAfter(ticket.state, act) !== null)

export const openCounters = ({ counters }: Snapshot, groupId: string) =>
  counters.filter((one) => one.group_id === groupId && one.is_open).length

/** One's own place; undefined when the ticket is not of this day. */
export function placeIn(snapshot: Snapshot, ticketId: string): QueuePlace | undefined {
  const ticket = snapshot.tickets.get(ticketId)
  if (!ticket) return undefined
  const ahead = snapshot.waiting(ticket.group_id).findIndex((one) => one.id === ticketId)
  return {
    ...ticketOf(snapshot, ticket),
    appointmentId: ticket.appointment_id,
    ahead: Math.max(0, ahead),
    estimate: (ticket.state === 'waiting' && snapshot.estimates(ticket.group_id)[ticketId]) || unknown,
    openCounters: openCounters(snapshot, ticket.group_id),
    now: snapshot.now.toISOString(),
  }
}

export const markOf = ({ day, revision }: Snapshot): QueueMark => ({ day, revision })

const boards = new WeakMap<Snapshot, QueueBoard>()

/** Numbers and counters, no names. Made once for each snapshot, however many watch. */
export function boardOf(snapshot: Snapshot, unit: { name: string; sample: boolean }): QueueBoard {
  const made = boards.get(snapshot)
  if (made) return made
  const board: QueueBoard = {
    unitId: snapshot.unitId,
    unitName: unit.name,
    day: snapshot.day,
    now: snapshot.now.toISOString(),
    sample: unit.sample,
    calls: callsIn(snapshot),
    groups: snapshot.groups.map((group) => ({
      groupId: group.id,
      name: group.name,
      letter: group.letter,
      waiting: snapshot.waiting(group.id).length,
      openCounters: openCounters(snapshot, group.id),
      estimate: lastOf(snapshot, group.id),
    })),
  }
  boards.set(snapshot, board)
  return board
}

/** Who is called now, the newest call first. */
const callsIn = ({ tickets }: Snapshot): QueueBoard['calls'] =>
  [...tickets.values()]
    .flatMap(({ state, number, counter_name: counterName, called_at: calledAt, calls }) =>
      isAtCounter(state) && counterName !== null && calledAt
        ? [{ number, counterName, calledAt: calledAt.toISOString(), calls }]
        : [],
    )
    .sort((one, other) => (one.calledAt < other.calledAt ? 1 : one.calledAt > other.calledAt ? -1 : 0))
    .slice(0, shownCalls)

/** How long the last in the line will have waited: what somebody who takes a number now has to expect, at least. */
function lastOf(snapshot: Snapshot, groupId: string): WaitEstimate {
  const last = snapshot.waiting(groupId).at(-1)
  return (last && snapshot.estimates(groupId)[last.id]) ?? unknown
}

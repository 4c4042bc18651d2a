/** How the queue of a day is ordered and cleared; part of a unit's booking rules. */
export type QueueRules = {
  /** Somebody without an appointment ranks as if so many minutes later: who has booked goes first at the booked time. */
  walkInAfterMinutes: number
  /** Priority (75 or older, pregnant, disabled) ranks as if so many minutes earlier. */
  priorityMinutes: number
  /** Who was passed over and has not come back for so long has left; null: only the staff decide. */
  skippedMinutes: number | null
}

export const usualQueueRules: QueueRules = { walkInAfterMinutes: 10, priorityMinutes: 60, skippedMinutes: 30 }

const minute = 60_000

/**
 * The moment by which a ticket ranks; who has the earliest is called first. An appointment counts from its slot, or
 * from when its person came, if that was later. A rank never changes while somebody waits, so everybody's turn comes:
 * only who ranks before can overtake, and there are ever fewer of those.
 */
export function rankOf(
  ticket: { takenAt: Date; slotStartsAt: Date | null; hasPriority: boolean },
  rules: QueueRules,
): Date {
  const own = ticket.slotStartsAt
    ? Math.max(ticket.slotStartsAt.getTime(), ticket.takenAt.getTime())
    : ticket.takenAt.getTime() + rules.walkInAfterMinutes * minute
  return new Date(own - (ticket.hasPriority ? rules.priorityMinutes * minute : 0))
}

type Ranked = { rankAt: Date; takenAt: Date; number: string }

/** Of equal rank who came first goes first, then the lower number. */
export function byRank(one: Ranked, other: Ranked): number {
  return (
    one.rankAt.getTime() - other.rankAt.getTime() ||
    one.takenAt.getTime() - other.takenAt.getTime() ||
    (one.number < other.number ? -1 : one.number > other.number ? 1 : 0)
  )
}

import type { QueueMember } from './estimate.ts'
import { byRank, rankOf, type QueueRules } from './queue-rules.ts'

type Waiting = { id: string; rankAt: Date; takenAt: Date; number: string }
export type Expected = { slotStartsAt: Date; hasPriority: boolean }

const early = 300

/**
 * Everybody who may be called, in the order of calling: who waits, and between them who has booked and is still to come.
 * How likely those come is learnt from who has come today; whose slot has begun is half as likely.
 */
export function lineOf(
  waiting: readonly Waiting[],
  expected: readonly Expected[],
  { now, rules, chance }: { now: Date; rules: QueueRules; chance: number },
): QueueMember[] {
  const present = waiting.map((ticket) => ({ ticket, member: { id: ticket.id } as QueueMember }))
  const coming = expected.map(({ slotStartsAt, hasPriority }) => {
    const takenAt = slotStartsAt.getTime() < now.getTime() ? now : slotStartsAt
    const seconds = (slotStartsAt.getTime() - now.getTime()) / 1000
    const member: QueueMember = { comesAt: Math.max(0, seconds - early), chance: seconds < 0 ? chance / 2 : chance }
    return { ticket: { rankAt: rankOf({ takenAt, slotStartsAt, hasPriority }, rules), takenAt, number: '' }, member }
  })
  return present
    .concat(coming as typeof present)
    .sort((one, other) => byRank(one.ticket, other.ticket))
    .map((one) => one.member)
}

/** Of those who had booked a slot that is over, the part that came; some of what is usual is mixed in while few are known. */
export const chanceToCome = (came: number, missed: number) => (came + 8) / (came + missed + 10)

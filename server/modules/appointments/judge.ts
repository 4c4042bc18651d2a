import { addDays, civilDayOf, compareDays, type CivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import type { BookingRules } from '../../../contract/schemas/appointment-calendar.ts'
import type { Slot } from '../../../contract/schemas/appointment-slot.ts'
import type { Db, Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'

/** Appointments that take a seat, and a place of their person's day. */
export const unseated = ['cancelled', 'released'] as const

/** Refuses a slot that cannot be booked now, with the reason. The one check for residents, staff and moves. */
export function refuseUnlessOpen(slot: Slot) {
  switch (slot.state) {
    case 'open':
      return
    case 'full':
      return refuse('SLOT_FULL')
    case 'closed':
    case 'too-early':
      return refuse('DAY_CLOSED')
    default:
      return refuse('SLOT_PAST')
  }
}

/** The lowest free place of a person's day; refused when the rules allow no more. `except`: an appointment that moves. */
export async function dayPlace(
  tx: Tx,
  where: { personId: string; day: CivilDay; except?: string },
  rules: Pick<BookingRules, 'perDay'>,
): Promise<number> {
  const rows = await tx
    .selectFrom('appointment')
    .select(['id', 'day_place'])
    .where('person_id', '=', where.personId)
    .where('day', '=', where.day)
    .where('status', 'not in', unseated)
    .execute()
  const used = new Set(rows.filter((row) => row.id !== where.except).map((row) => row.day_place))
  const place = Array.from({ length: rules.perDay }, (_, index) => index + 1).find((one) => !used.has(one))
  return place ?? refuse('DAY_LIMIT')
}

/** The last day on which a person cannot book in the app because of missed appointments; null when they can. */
export async function blockedUntil(
  from: Db | Tx,
  personId: string,
  { noShow }: Pick<BookingRules, 'noShow'>,
  now: Date,
): Promise<CivilDay | null> {
  if (!noShow) return null
  const today = civilDayOf(now)
  const lift = await from
    .selectFrom('booking_block_lift')
    .select('lifted_at')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const missed = await from
    .selectFrom('appointment')
    .select('day')
    .where('person_id', '=', personId)
    .where('status', '=', 'no-show')
    .where('day', '>=', addDays(today, -(noShow.withinDays + noShow.blockDays)))
    .where('updated_at', '>', lift?.lifted_at ?? new Date(0))
    .orderBy('day', 'desc')
    .limit(noShow.limit)
    .execute()
  const [last] = missed
  const first = missed[noShow.limit - 1]
  if (!last || !first || compareDays(last.day, first.day) > noShow.withinDays) return null
  const until = addDays(last.day, noShow.blockDays)
  return compareDays(today, until) <= 0 ? until : null
}

export async function refuseBlocked(from: Db | Tx, personId: string, rules: BookingRules, now: Date) {
  const until = await blockedUntil(from, personId, rules, now)
  if (until) refuse('BOOKING_BLOCKED', { items: [{ id: 'until', name: until }] })
}

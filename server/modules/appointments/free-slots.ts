import { bestOffers } from '../../../contract/rules/appointments/offers.ts'
import { bookableDays } from '../../../contract/rules/appointments/bookable.ts'
import { planDay } from '../../../contract/rules/appointments/day-plan.ts'
import {
  addDays,
  civilDayOf,
  compareDays,
  weekdayOf,
  type CivilDay,
} from '../../../contract/rules/calendar/civil-day.ts'
import type { BookingDay, Slot, SlotOffer } from '../../../contract/schemas/appointment-slot.ts'
import type { Services } from '../../services.ts'
import { groupIn, readCalendar, type KeptCalendar } from './calendars.ts'
import { ensureDays } from './materialise.ts'
import { slotsOf, viewSlot } from './slots.ts'

type Rules = Pick<Services, 'db' | 'locality'>
export type Where = { unitId: string; groupId: string }

const daysBetween = (from: CivilDay, to: CivilDay): CivilDay[] =>
  Array.from({ length: Math.max(0, compareDays(to, from) + 1) }, (_, index) => addDays(from, index))

/** The slots between two days, in order of time, as they are now. */
async function readSlots(services: Rules, kept: KeptCalendar, groupId: string, days: [CivilDay, CivilDay], now: Date) {
  await ensureDays(services, kept, groupId, daysBetween(...days))
  const rows = await slotsOf(services.db, { unitId: kept.unitId, groupId, days }, now)
  return rows.map((row) => viewSlot(row, kept.calendar.rules, now))
}

/** Today and every day that can be booked, closed ones with their reason. */
export async function bookingDays(services: Rules, { unitId, groupId }: Where, now: Date): Promise<BookingDay[]> {
  const kept = await readCalendar(services.db, unitId)
  groupIn(kept, groupId)
  const [, last] = bookableDays(kept.calendar.rules, now)
  const today = civilDayOf(now)
  const slots = await readSlots(services, kept, groupId, [today, last], now)
  return daysBetween(today, last).map((day) =>
    describeDay(
      services,
      kept,
      groupId,
      day,
      slots.filter((slot) => slot.day === day),
    ),
  )
}

export async function daySlots(services: Rules, { unitId, groupId }: Where, day: CivilDay, now: Date) {
  const kept = await readCalendar(services.db, unitId)
  groupIn(kept, groupId)
  const [, last] = bookableDays(kept.calendar.rules, now)
  const today = civilDayOf(now)
  // Days outside the horizon are described, but not written into the table because somebody asks for them.
  const isNear = compareDays(day, today) >= 0 && compareDays(day, last) <= 0
  const slots = isNear ? await readSlots(services, kept, groupId, [day, day], now) : []
  return { day: describeDay(services, kept, groupId, day, slots), slots }
}

export async function slotOffers(
  services: Rules,
  { unitId, groupId }: Where,
  usual: string | null,
  now: Date,
): Promise<SlotOffer[]> {
  const kept = await readCalendar(services.db, unitId)
  groupIn(kept, groupId)
  const slots = await readSlots(services, kept, groupId, bookableDays(kept.calendar.rules, now), now)
  return bestOffers(
    slots.filter((slot) => slot.state === 'open'),
    usual,
  )
}

function describeDay(
  { locality }: Rules,
  kept: KeptCalendar,
  groupId: string,
  day: CivilDay,
  slots: Slot[],
): BookingDay {
  const plan = planDay(groupIn(kept, groupId), kept.calendar.rules, locality.calendar, day)
  const open = slots.filter((slot) => slot.state === 'open')
  const seatsLeft = open.reduce((sum, slot) => sum + slot.seatsLeft, 0)
  const base = { day, weekday: weekdayOf(day), seatsLeft, closed: plan.closed, note: plan.note }
  if (plan.closed) return { ...base, state: 'closed' }
  if (open.length > 0) return { ...base, state: 'open' }
  if (slots.some((slot) => slot.state === 'full')) return { ...base, state: 'full' }
  const isShut = slots.length > 0 && slots.every((slot) => slot.state === 'closed')
  return isShut
    ? { ...base, state: 'closed', closed: { reason: 'exception', text: plan.note } }
    : { ...base, state: 'over' }
}

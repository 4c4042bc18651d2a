import { randomUUID } from 'node:crypto'
import { checkCalendar } from '../../../contract/rules/appointments/check-calendar.ts'
import { slotsOfDay } from '../../../contract/rules/appointments/slots.ts'
import { addDays, civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import type {
  CalendarChange,
  CalendarPreview,
  CrowdedSlot,
  StaffCalendar,
  UnitCalendar,
} from '../../../contract/schemas/appointment-calendar.ts'
import { hashOf } from '../../crypto/box.ts'
import { canonical } from '../../crypto/canonical-json.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { checkFields } from '../locality/check-appointments.ts'
import { readCalendar, type KeptCalendar } from './calendars.ts'
import { crowdedSlots, futureSlots, type FutureSlot } from './crowded.ts'
import { holdCalendar, materialiseDay, slotIdOf } from './materialise.ts'
import { offerFreed } from './offer-freed.ts'
import { clearLapsed } from './seats.ts'

type Rules = Pick<Services, 'db' | 'locality'>

export async function showCalendar(
  { locality }: Pick<Services, 'locality'>,
  from: Db | Tx,
  kept: KeptCalendar,
  now: Date,
): Promise<StaffCalendar> {
  return {
    unitId: kept.unitId,
    revision: kept.revision,
    editedAt: kept.editedAt?.toISOString() ?? null,
    today: civilDayOf(now),
    workDays: locality.calendar,
    calendar: kept.calendar,
    crowded: crowdedSlots(await futureSlots(from, kept.unitId, now), (slot) => slot.seats),
  }
}

function faultsOf({ locality }: Pick<Services, 'locality'>, calendar: UnitCalendar): CalendarPreview['faults'] {
  const faults: CalendarPreview['faults'] = []
  checkCalendar(calendar, (path, message, keyword) => void faults.push({ path, message, keyword }))
  const known = new Set(locality.fields.map((field) => field.id))
  checkFields(calendar, known, (path, message) => void faults.push({ path, message, keyword: 'unknown-field' }))
  return faults
}

/** What a calendar would do to the slots that stand in the table; nothing is changed. */
export async function previewCalendar(
  services: Rules,
  unitId: string,
  calendar: UnitCalendar,
  now: Date,
): Promise<CalendarPreview> {
  const kept = await readCalendar(services.db, unitId)
  const faults = faultsOf(services, calendar)
  if (faults.length > 0) return { faults, seatsBefore: 0, seatsAfter: 0, crowded: [], touchedBookings: 0 }
  const slots = await futureSlots(services.db, unitId, now)
  const planned = plannedSeats(services, unitId, calendar, slots)
  const crowded = newlyCrowded(slots, (slot) => planned.get(slot.id) ?? 0)
  return {
    faults,
    seatsBefore: seatsAhead(services, kept.calendar, now),
    seatsAfter: seatsAhead(services, calendar, now),
    crowded,
    touchedBookings: touched(crowded),
  }
}

const touched = (crowded: CrowdedSlot[]) =>
  crowded.reduce((sum, slot) => sum + Math.max(0, Math.min(slot.booked, slot.booked + slot.held - slot.seats)), 0)

/** Slots in which the new calendar leaves fewer seats than are taken, and fewer than the old one gave. */
const newlyCrowded = (slots: FutureSlot[], seatsOf: (slot: FutureSlot) => number) =>
  crowdedSlots(
    slots.filter((slot) => seatsOf(slot) < slot.seats),
    seatsOf,
  )

function plannedSeats({ locality }: Rules, unitId: string, calendar: UnitCalendar, slots: FutureSlot[]) {
  const planned = new Map<string, number>()
  for (const group of calendar.groups)
    for (const day of new Set(slots.filter((slot) => slot.group_id === group.id).map((slot) => slot.day)))
      for (const slot of slotsOfDay(group, calendar.rules, locality.calendar, day))
        planned.set(slotIdOf(unitId, group.id, day, slot), slot.seats)
  return planned
}

function seatsAhead({ locality }: Rules, { groups, rules }: UnitCalendar, now: Date): number {
  const today = civilDayOf(now)
  let seats = 0
  for (let ahead = 0; ahead <= rules.horizonDays; ahead += 1)
    for (const group of groups)
      for (const slot of slotsOfDay(group, rules, locality.calendar, addDays(today, ahead))) seats += slot.seats
  return seats
}

/**
 * Saves a calendar and brings the slots that stand in the table in line with it. Where more people are booked than it
 * has seats for, it is refused, or (with `keep`) they stay and the slot is flagged; whose slot is closed is told.
 */
export async function changeCalendar(
  services: Rules,
  tx: Tx,
  unitId: string,
  change: CalendarChange,
  now: Date,
): Promise<StaffCalendar> {
  const { calendar } = change
  await holdCalendar(tx, unitId)
  const kept = await readCalendar(tx, unitId)
  if (kept.revision !== change.revision) refuse('STALE')
  const faults = faultsOf(services, calendar)
  if (faults.length > 0) refuse('CALENDAR_INVALID', { fields: faults.map(({ path, keyword }) => ({ path, keyword })) })
  const before = await lockFuture(tx, unitId, now)
  await tx
    .updateTable('unit_calendar')
    .set({
      content: JSON.stringify(calendar),
      content_hash: hashOf(canonical(calendar)),
      revision: kept.revision + 1,
      edited_at: now,
    })
    .where('unit_id', '=', unitId)
    .execute()
  const after = await readCalendar(tx, unitId)
  await materialiseAgain(services, tx, after, now)
  const seatsNow = new Map((await futureSlots(tx, unitId, now)).map((slot) => [slot.id, slot.seats]))
  const crowded = newlyCrowded(before, (slot) => seatsNow.get(slot.id) ?? 0)
  if (crowded.length > 0 && change.touched === 'refuse')
    refuse('CALENDAR_TOUCHES_BOOKINGS', {
      items: crowded.map((slot) => ({
        id: slot.slotId,
        name: `${slot.day} ${slot.from}`,
        reason: String(slot.booked),
      })),
    })
  await tellClosed(tx, crowded, now)
  for (const slot of before) if ((seatsNow.get(slot.id) ?? 0) > slot.seats) await offerFreed(tx, slot.id, now)
  return showCalendar(services, tx, after, now)
}

/** All slots that may change, locked in the order of their ids before the first one is touched. */
async function lockFuture(tx: Tx, unitId: string, now: Date): Promise<FutureSlot[]> {
  const rows = await tx
    .selectFrom('slot')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('day', '>=', civilDayOf(now))
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const { id } of rows) await clearLapsedIfAny(tx, id, now)
  return futureSlots(tx, unitId, now)
}

async function clearLapsedIfAny(tx: Tx, slotId: string, now: Date) {
  await clearLapsed(tx, slotId, now)
}

async function materialiseAgain(services: Rules, tx: Tx, kept: KeptCalendar, now: Date) {
  const days = await tx
    .selectFrom('slot_day')
    .select(['group_id', 'day'])
    .where('unit_id', '=', kept.unitId)
    .where('day', '>=', civilDayOf(now))
    .orderBy('group_id')
    .orderBy('day')
    .execute()
  for (const { group_id: groupId, day } of days) {
    const group = kept.calendar.groups.find((one) => one.id === groupId)
    if (group) await materialiseDay(services, tx, kept, group, day)
  }
  await tx
    .updateTable('slot')
    .set({ seats: 0, capacity: sql<number>`taken` })
    .where('unit_id', '=', kept.unitId)
    .where('day', '>=', civilDayOf(now))
    .where(
      'group_id',
      'not in',
      kept.calendar.groups.map((group) => group.id),
    )
    .execute()
}

async function tellClosed(tx: Tx, crowded: CrowdedSlot[], now: Date) {
  const closed = crowded.filter((slot) => slot.seats === 0).map((slot) => slot.slotId)
  if (closed.length === 0) return
  const rows = await tx
    .selectFrom('appointment')
    .select(['id', 'person_id'])
    .where('slot_id', 'in', closed)
    .where('status', '=', 'booked')
    .execute()
  for (const { id, person_id: personId } of rows)
    if (personId)
      await tx
        .insertInto('appointment_notice')
        .values({
          id: randomUUID(),
          person_id: personId,
          kind: 'closed',
          appointment_id: id,
          hold_id: null,
          created_at: now,
          sent_at: null,
        })
        .execute()
}

import { addDays, civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { groupOfField } from '../../../contract/rules/appointments/group-of-field.ts'
import type { CounterGroup } from '../../../contract/rules/appointments/calendar.ts'
import type { AppointmentScenario } from '../../../contract/rules/demo/scenarios.ts'
import type { PlayedScenario } from '../../../contract/schemas/scenario.ts'
import type { Slot } from '../../../contract/schemas/appointment-slot.ts'
import { inTransaction } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { bookAtDesk, bookHold } from './book.ts'
import { readCalendar } from './calendars.ts'
import { bookingDays, daySlots } from './free-slots.ts'
import { holdAtDesk, holdSeat } from './holds.ts'
import { versionOf } from './subject.ts'
import { joinWaitList } from './waits.ts'

/**
 * Named states of appointments, for demonstrations and tests: made by the same functions as any booking, for the
 * sample people of the locality, at the unit of its first sample clerk. Gives who sees it, and where.
 */
export async function playAppointments(
  services: Services,
  catalogue: Catalogue,
  name: AppointmentScenario,
  now: Date,
): Promise<Omit<PlayedScenario, 'name'>> {
  const { db, locality } = services
  const stage = await setStage(services, now)
  if (name === 'booked') await bookFor(services, catalogue, stage, now)
  else await fillDay(services, catalogue, stage, now)
  const asked = { unitId: stage.unitId, groupId: stage.group.id, day: stage.day, part: 'any' as const }
  if (name === 'wait-list') await inTransaction(db, (tx) => joinWaitList(tx, asked, stage.waiting, now))
  const [first, second] = locality.samplePeople.filter((one) => one.role === 'resident')
  const person = (name === 'booked' ? first : second)?.id ?? refuse('NOT_FOUND')
  return { person, path: name === 'full-day' ? '/lich-hen/dat' : '/lich-hen', dossierId: null }
}

type Stage = { unitId: string; group: CounterGroup; booking: string; waiting: string; day: string; slots: Slot[] }

/** The next open day after today at the first counter of the first sample clerk's unit. */
async function setStage(services: Services, now: Date): Promise<Stage> {
  const { db, locality } = services
  const unitId = locality.samplePeople.find((one) => one.role === 'one-stop')?.unitId ?? refuse('NOT_FOUND')
  const [booking, waiting] = locality.samplePeople.filter((one) => one.role === 'resident')
  const [group] = (await readCalendar(db, unitId)).calendar.groups
  if (!booking || !waiting || !group) return refuse('NOT_FOUND')
  const where = { unitId, groupId: group.id }
  const tomorrow = addDays(civilDayOf(now), 1)
  const open = (await bookingDays(services, where, now)).find((one) => one.day >= tomorrow && one.state !== 'closed')
  if (!open) return refuse('DAY_CLOSED')
  const { slots } = await daySlots(services, where, open.day, now)
  return {
    unitId,
    group,
    booking: await personOf(services, booking.id),
    waiting: await personOf(services, waiting.id),
    day: open.day,
    slots,
  }
}

async function personOf({ db }: Services, sampleId: string): Promise<string> {
  const row = await db.selectFrom('person').select('id').where('sample_id', '=', sampleId).executeTakeFirst()
  return row?.id ?? refuse('NOT_FOUND')
}

/** The first sample resident has an appointment; who has one already keeps it. */
async function bookFor(services: Services, catalogue: Catalogue, stage: Stage, now: Date) {
  const { db, box, locality } = services
  const { calendar } = await readCalendar(db, stage.unitId)
  const about = locality.procedures.find(
    (one) => groupOfField(calendar.groups, one.fieldId)?.id === stage.group.id && one.documents.length > 0,
  )
  const personId = stage.booking
  const has = await db
    .selectFrom('appointment')
    .select('id')
    .where('person_id', '=', personId)
    .where('status', '=', 'booked')
    .executeTakeFirst()
  const slot = stage.slots.find((one) => one.state === 'open')
  if (has || !slot) return
  const versionId = await versionOf(catalogue, about?.code)
  const asked = { versionId, ...(about && { procedureCode: about.code }) }
  await inTransaction(db, async (tx) => {
    const hold = await holdSeat(tx, { slotId: slot.id, personId, now })
    const name = locality.samplePeople.find((one) => one.role === 'resident')?.name ?? null
    await bookHold(tx, { box, catalogue }, { holdId: hold.id, personId, profileName: name, asked, now })
  })
}

/** Every free seat of the day is booked at the desk, for people whose names say that they are made up. */
async function fillDay({ db, box }: Services, catalogue: Catalogue, stage: Stage, now: Date) {
  await inTransaction(db, async (tx) => {
    for (const slot of stage.slots.filter((one) => one.state === 'open'))
      for (let seat = 1; seat <= slot.seatsLeft; seat += 1) {
        const hold = await holdAtDesk(tx, { slotId: slot.id, unitId: stage.unitId, now })
        const given = { hold, name: `Người mẫu ${seat}`, phone: null, asked: { versionId: null }, now }
        await bookAtDesk(tx, { box, catalogue }, given)
      }
  })
}

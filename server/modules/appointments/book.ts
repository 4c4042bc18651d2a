import { randomUUID } from 'node:crypto'
import type { UnitCalendar } from '../../../contract/schemas/appointment-calendar.ts'
import type { NewAppointment } from '../../../contract/schemas/appointment.ts'
import type { Box } from '../../crypto/box.ts'
import type { Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { readCalendar } from './calendars.ts'
import { newCode } from './code.ts'
import { dayPlace, refuseBlocked } from './judge.ts'
import { sealPeople, type People } from './people.ts'
import { endHold, holdById, lockPerson, type HoldRow, type Seat } from './seats.ts'
import type { AppointmentRow } from './store.ts'
import { subjectOf, type AskedSubject, type Subject } from './subject.ts'

type Tools = { box: Box; catalogue: Catalogue }
type Asked = Omit<NewAppointment, 'holdId'> & AskedSubject
const hour = 3_600_000

/**
 * Makes an appointment of a held seat. The seat is already counted, so nothing is taken here: the hold is used up, once
 * and for ever. Asked again for the same hold, whatever the key, the answer is the appointment that it became.
 */
export async function bookHold(
  tx: Tx,
  tools: Tools,
  given: { holdId: string; personId: string; profileName: string | null; asked: Asked; now: Date },
): Promise<AppointmentRow> {
  const { holdId, personId, profileName, asked, now } = given
  await lockPerson(tx, personId)
  const before = await tx
    .selectFrom('appointment')
    .selectAll()
    .where('hold_id', '=', holdId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (before) return before
  const hold = (await endHold(tx, { id: holdId, personId }, 'used', now)) ?? (await whyNot(tx, holdId, personId))
  await takeUpOffer(tx, hold, now)
  const { slot, calendar } = await placeOf(tx, hold.slot_id)
  if (slot.seats === 0) refuse('DAY_CLOSED')
  await refuseBlocked(tx, personId, calendar.rules, now)
  const place = await dayPlace(tx, { personId, day: slot.day }, calendar.rules)
  const where = { personId, unitId: slot.unit_id, groupId: slot.group_id, calendar }
  const subject = await subjectOf(tx, tools.catalogue, asked, where)
  await refuseSecond(tx, personId, subject, asked.served !== undefined, calendar)
  const people: People = {
    bookedBy: asked.name ?? profileName,
    served: asked.served?.name ?? asked.name ?? profileName,
    relation: asked.served?.relation ?? null,
    phone: asked.phone ?? null,
    priorityId: priorityIn(calendar, asked.priorityId),
  }
  return insert(tx, tools.box, {
    hold,
    slot,
    subject,
    people,
    place,
    forOther: asked.served !== undefined,
    calendar,
    now,
  })
}

/** A booking at the desk: the hold belongs to nobody, and the caps of a person do not apply. */
export async function bookAtDesk(
  tx: Tx,
  tools: Tools,
  given: {
    hold: HoldRow
    name: string
    phone: string | null
    asked: AskedSubject & { priorityId?: string }
    now: Date
  },
): Promise<AppointmentRow> {
  const { hold, name, phone, asked, now } = given
  if (!(await endHold(tx, { id: hold.id, personId: null }, 'used', now))) refuse('HOLD_EXPIRED')
  const { slot, calendar } = await placeOf(tx, hold.slot_id)
  const where = { personId: null, unitId: slot.unit_id, groupId: slot.group_id, calendar }
  const subject = await subjectOf(tx, tools.catalogue, asked, where)
  const priorityId = priorityIn(calendar, asked.priorityId)
  const people: People = { bookedBy: null, served: name, relation: null, phone, priorityId }
  return insert(tx, tools.box, { hold, slot, subject, people, place: 1, forOther: false, calendar, now })
}

const whyNot = async (tx: Tx, holdId: string, personId: string): Promise<HoldRow> => {
  const hold = await holdById(tx, holdId)
  return refuse(hold?.person_id === personId ? 'HOLD_EXPIRED' : 'NOT_FOUND')
}

async function takeUpOffer(tx: Tx, hold: HoldRow, now: Date) {
  if (hold.kind !== 'offer') return
  const entry = await tx
    .updateTable('wait_entry')
    .set({ state: 'taken', updated_at: now })
    .where('hold_id', '=', hold.id)
    .returning('appointment_id')
    .executeTakeFirst()
  // An earlier seat for an appointment is taken by moving it, not by a second one.
  if (entry?.appointment_id) refuse('INVALID', { fields: [{ path: 'holdId', keyword: 'move' }] })
}

async function placeOf(tx: Tx, slotId: string): Promise<{ slot: Seat; calendar: UnitCalendar }> {
  const slot = await tx.selectFrom('slot').selectAll().where('id', '=', slotId).executeTakeFirstOrThrow()
  return { slot, calendar: (await readCalendar(tx, slot.unit_id)).calendar }
}

/** One procedure needs one appointment; a second one for a parent is another matter. */
async function refuseSecond(tx: Tx, personId: string, subject: Subject, forOther: boolean, { rules }: UnitCalendar) {
  if (subject.procedureCode === null) return
  const rows = await tx
    .selectFrom('appointment')
    .select('id')
    .where('person_id', '=', personId)
    .where('procedure_code', '=', subject.procedureCode)
    .where('for_other', '=', forOther)
    .where('status', '=', 'booked')
    .limit(rules.perProcedure)
    .execute()
  if (rows.length >= rules.perProcedure) refuse('ALREADY_BOOKED', { items: rows.map(({ id }) => ({ id, name: '' })) })
}

function priorityIn({ rules }: UnitCalendar, id: string | undefined): string | null {
  if (id === undefined) return null
  if (rules.priorities.some((one) => one.id === id)) return id
  return refuse('INVALID', { fields: [{ path: 'priorityId', keyword: 'enum' }] })
}

type Ready = {
  hold: HoldRow
  slot: Seat
  subject: Subject
  people: People
  place: number
  forOther: boolean
  calendar: UnitCalendar
  now: Date
}

function insert(tx: Tx, box: Box, ready: Ready): Promise<AppointmentRow> {
  const { hold, slot, subject, people, place, forOther, calendar, now } = ready
  const id = randomUUID()
  return tx
    .insertInto('appointment')
    .values({
      id,
      code: newCode(),
      hold_id: hold.id,
      slot_id: slot.id,
      person_id: hold.person_id,
      unit_id: slot.unit_id,
      group_id: slot.group_id,
      day: slot.day,
      day_place: place,
      status: 'booked',
      procedure_code: subject.procedureCode,
      procedure_version_id: subject.versionId,
      dossier_id: subject.dossierId,
      case_answers: JSON.stringify(subject.caseAnswers),
      papers_ready: JSON.stringify(subject.papersReady),
      people_sealed: sealPeople(box, id, people),
      for_other: forOther,
      has_priority: people.priorityId !== null,
      created_at: now,
      updated_at: now,
      confirmed_at: confirmedFrom(hold, slot, calendar, now),
      reminded_at: null,
      ended_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Who books within the time of the reminder has just said that they will come; the desk has asked. */
export function confirmedFrom(
  hold: Pick<HoldRow, 'person_id'>,
  slot: Pick<Seat, 'starts_at'>,
  { rules }: Pick<UnitCalendar, 'rules'>,
  now: Date,
): Date | null {
  if (!rules.confirm || hold.person_id === null) return now
  return slot.starts_at.getTime() - now.getTime() <= rules.confirm.remindHoursBefore * hour ? now : null
}

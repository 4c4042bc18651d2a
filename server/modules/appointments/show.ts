import { planDay } from '../../../contract/rules/appointments/day-plan.ts'
import { neededDocuments } from '../../../contract/rules/forms/requirements.ts'
import type {
  Appointment,
  AppointmentAction,
  AppointmentDeskAction,
  AppointmentPaper,
  AppointmentSummary,
} from '../../../contract/schemas/appointment.ts'
import type { BookingRules, UnitCalendar } from '../../../contract/schemas/appointment-calendar.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import type { Services } from '../../services.ts'
import { unitNameOf } from '../locality/unit-name.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { carriedDraft } from './carried.ts'
import { readCalendar } from './calendars.ts'
import { qrOf } from './code.ts'
import { viewHold } from './holds.ts'
import { blockedUntil } from './judge.ts'
import { openPeople } from './people.ts'
import type { Seat } from './seats.ts'
import { clockOf } from './slots.ts'
import type { AppointmentRow } from './store.ts'
import { placeOfUnit } from './unit-place.ts'

const minute = 60_000
const later = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * minute)

export type ShowAppointments = ReturnType<typeof createShowAppointments>

/** Shows rows of appointments: in short for lists, in full to the owner and the unit's staff. */
export function createShowAppointments(services: Services, catalogue: Catalogue) {
  const { box, locality } = services

  async function summary(
    from: Db | Tx,
    row: AppointmentRow,
    slot: Seat,
    calendar: UnitCalendar,
    now: Date,
  ): Promise<AppointmentSummary> {
    const group = calendar.groups.find((one) => one.id === row.group_id)
    const people = openPeople(box, row)
    const procedure = row.procedure_version_id ? await catalogue.version(from, row.procedure_version_id) : null
    return {
      id: row.id,
      code: row.code,
      status: row.status,
      unitId: row.unit_id,
      unitName: unitNameOf(locality, row.unit_id) ?? row.unit_id,
      groupId: row.group_id,
      groupName: group?.name ?? row.group_id,
      counterNames: group?.counterNames ?? [],
      place:
        slot.place_name === ''
          ? placeOfUnit(locality, row.unit_id)
          : { name: slot.place_name, address: slot.place_address },
      slotId: slot.id,
      day: row.day,
      from: clockOf(slot.starts_at),
      to: clockOf(slot.ends_at),
      startsAt: slot.starts_at.toISOString(),
      endsAt: slot.ends_at.toISOString(),
      procedureCode: row.procedure_code,
      procedureName: procedure?.plainName ?? null,
      dossierId: row.dossier_id,
      bringsDraft: (await carriedDraft(from, row)) !== null,
      servedName: people.served,
      forOther: row.for_other,
      hasPriority: row.has_priority,
      asks: asks(row, slot, now),
      confirmedAt: row.confirmed_at?.toISOString() ?? null,
      paperCount: paperCount(await papersOf(from, row)),
      revision: row.revision,
      createdAt: row.created_at.toISOString(),
    }
  }

  async function papersOf(from: Db | Tx, row: AppointmentRow): Promise<AppointmentPaper[]> {
    if (!row.procedure_version_id) return []
    const { documents } = await catalogue.version(from, row.procedure_version_id)
    return neededDocuments(documents, row.case_answers).flatMap(({ id, name, required, kind }) =>
      kind === 'note' ? [] : [{ requirementId: id, name, required, kind, ready: row.papers_ready.includes(id) }],
    )
  }

  async function full(from: Db | Tx, row: AppointmentRow, caller: Caller, now: Date): Promise<Appointment> {
    const slot = await from.selectFrom('slot').selectAll().where('id', '=', row.slot_id).executeTakeFirstOrThrow()
    const { calendar } = await readCalendar(from, row.unit_id)
    const { rules } = calendar
    const people = openPeople(box, row)
    const wish = await wishOf(from, row.id)
    const hold = wish?.hold_id
      ? await from
          .selectFrom('slot_hold')
          .selectAll()
          .where('id', '=', wish.hold_id)
          .where('state', '=', 'open')
          .where('expires_at', '>', now)
          .executeTakeFirst()
      : undefined
    const release = rules.confirm?.releaseHoursBefore ?? null
    const isStaff = row.person_id !== caller.personId
    const blocked = isStaff && row.person_id ? await blockedUntil(from, row.person_id, rules, now) : null
    return {
      ...(await summary(from, row, slot, calendar, now)),
      qr: qrOf(box, row.code),
      bookedBy: people.bookedBy,
      phone: people.phone,
      relation: people.relation,
      priority: rules.priorities.find((one) => one.id === people.priorityId) ?? null,
      dossierCode: row.dossier_id ? await codeOfDossier(from, row.dossier_id) : null,
      papers: await papersOf(from, row),
      closedText: slot.seats === 0 ? closedText(calendar, row) : null,
      changeUntil: later(slot.starts_at, -rules.changeUntilMinutes).toISOString(),
      confirmUntil: row.confirmed_at || release === null ? null : later(slot.starts_at, -release * 60).toISOString(),
      checkInFrom: later(slot.starts_at, -rules.checkIn.earlyMinutes).toISOString(),
      checkInUntil: later(slot.starts_at, rules.checkIn.lateMinutes).toISOString(),
      wantsEarlier: wish !== undefined,
      earlierOffer: hold ? await viewHold(from, hold, now) : null,
      actions: isStaff ? [] : actionsOf(row, slot, rules, now),
      deskActions: isStaff && caller.role !== 'auditor' ? deskActionsOf(row, slot, blocked, now) : [],
      blockedUntil: blocked,
      now: now.toISOString(),
    }
  }

  function closedText(calendar: UnitCalendar, row: AppointmentRow): string | null {
    const group = calendar.groups.find((one) => one.id === row.group_id)
    const plan = group && planDay(group, calendar.rules, locality.calendar, row.day)
    return plan?.closed?.text ?? plan?.note ?? null
  }

  return { summary, full, papersOf }
}

function paperCount(papers: AppointmentPaper[]): AppointmentSummary['paperCount'] {
  const needed = papers.filter((paper) => paper.required)
  return { ready: needed.filter((paper) => paper.ready).length, needed: needed.length }
}

function deskActionsOf(row: AppointmentRow, slot: Seat, blocked: string | null, now: Date): AppointmentDeskAction[] {
  const actions: AppointmentDeskAction[] = []
  if (row.status === 'booked' && now < slot.starts_at) actions.push('cancel')
  if (blocked !== null) actions.push('lift-block')
  return actions
}

/** Whether somebody comes is asked once they have been reminded; a closed slot has to be left in any case. */
function asks(row: AppointmentRow, slot: Seat, now: Date): AppointmentSummary['asks'] {
  if (row.status !== 'booked' || now >= slot.starts_at) return null
  if (slot.seats === 0) return 'move'
  return row.reminded_at && !row.confirmed_at ? 'confirm' : null
}

function actionsOf(row: AppointmentRow, slot: Seat, rules: BookingRules, now: Date): AppointmentAction[] {
  if (row.status !== 'booked') return []
  const actions: AppointmentAction[] = []
  const untilStart = slot.starts_at.getTime() - now.getTime()
  if (!row.confirmed_at && untilStart > 0 && slot.seats > 0) actions.push('confirm')
  if (untilStart >= (slot.seats === 0 ? 0 : rules.changeUntilMinutes * minute)) actions.push('move')
  if (untilStart > 0) actions.push('cancel')
  if (untilStart <= rules.checkIn.earlyMinutes * minute && now <= later(slot.starts_at, rules.checkIn.lateMinutes))
    actions.push('check-in')
  if (untilStart >= rules.changeUntilMinutes * minute) actions.push('want-earlier')
  return actions
}

const wishOf = (from: Db | Tx, appointmentId: string) =>
  from
    .selectFrom('wait_entry')
    .select('hold_id')
    .where('appointment_id', '=', appointmentId)
    .where('state', 'in', ['waiting', 'offered'])
    .executeTakeFirst()

async function codeOfDossier(from: Db | Tx, id: string): Promise<string | null> {
  const row = await from
    .selectFrom('dossier')
    .select(['official_code', 'temporary_code'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? (row.official_code ?? row.temporary_code) : null
}

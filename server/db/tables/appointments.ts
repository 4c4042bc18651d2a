import type { Generated } from 'kysely'
import type { CaseAnswers } from '../../../contract/rules/forms/definition.ts'
import type { AppointmentStatus, DayPart, Wait } from '../../../contract/schemas/appointment.ts'
import type { UnitCalendar } from '../../../contract/schemas/appointment-calendar.ts'
import type { CivilDay, Json } from './columns.ts'

export type AppointmentsTables = {
  unit_calendar: {
    unit_id: string
    content: Json<UnitCalendar>
    content_hash: string
    revision: Generated<number>
    edited_at: Date | null
  }
  slot_day: { unit_id: string; group_id: string; day: CivilDay; calendar_revision: number }
  slot: {
    id: string
    unit_id: string
    group_id: string
    day: CivilDay
    starts_at: Date
    ends_at: Date
    place_name: string
    place_address: string | null
    seats: number
    capacity: number
    taken: Generated<number>
  }
  slot_hold: {
    id: string
    slot_id: string
    person_id: string | null
    kind: 'choice' | 'offer' | 'desk'
    state: 'open' | 'used' | 'dropped' | 'expired'
    created_at: Date
    expires_at: Date
  }
  appointment: {
    id: string
    code: string
    hold_id: string
    slot_id: string
    person_id: string | null
    unit_id: string
    group_id: string
    day: CivilDay
    day_place: number
    status: AppointmentStatus
    procedure_code: string | null
    procedure_version_id: string | null
    dossier_id: string | null
    case_answers: Json<CaseAnswers>
    papers_ready: Json<string[]>
    people_sealed: string
    for_other: boolean
    has_priority: boolean
    revision: Generated<number>
    created_at: Date
    updated_at: Date
    confirmed_at: Date | null
    reminded_at: Date | null
    ended_at: Date | null
    visit_id: Generated<string | null>
  }
  wait_entry: {
    id: string
    person_id: string
    unit_id: string
    group_id: string
    day: CivilDay
    part: DayPart
    appointment_id: string | null
    state: Wait['state']
    hold_id: string | null
    created_at: Date
    updated_at: Date
  }
  booking_block_lift: { person_id: string; lifted_at: Date; lifted_by: string }
  appointment_notice: {
    id: string
    person_id: string
    kind: 'reminder' | 'released' | 'offer' | 'earlier-offer' | 'closed'
    appointment_id: string | null
    hold_id: string | null
    created_at: Date
    sent_at: Date | null
  }
}

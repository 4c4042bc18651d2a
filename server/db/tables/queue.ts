import type { Generated } from 'kysely'
import type { TicketState } from '../../../contract/schemas/queue.ts'
import type { CivilDay } from './columns.ts'

export type QueueTables = {
  queue_day: { unit_id: string; day: CivilDay; revision: Generated<number> }
  queue_sequence: { unit_id: string; day: CivilDay; letter: string; last: number }
  queue_counter: {
    unit_id: string
    day: CivilDay
    name: string
    group_id: string
    is_open: boolean
    changed_at: Date
  }
  queue_ticket: {
    id: string
    unit_id: string
    day: CivilDay
    number: string
    group_id: string
    appointment_id: string | null
    has_priority: boolean
    procedure_code: string | null
    state: TicketState
    rank_at: Date
    taken_at: Date
    counter_name: string | null
    calls: Generated<number>
    called_at: Date | null
    occupied_from: Date | null
    changed_at: Date
    revision: Generated<number>
  }
  queue_service: {
    ticket_id: string
    sequence: number
    unit_id: string
    day: CivilDay
    group_id: string
    counter_name: string
    from_at: Date
    to_at: Date
  }
}

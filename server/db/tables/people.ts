import type { ColumnType, Generated } from 'kysely'
import type { Role } from '../../../contract/schemas/locality.ts'
import type { StaffAccountAct } from '../../modules/staff-accounts/record.ts'
import type { CivilDay } from './columns.ts'

export type PeopleTables = {
  person: {
    id: string
    kind: 'resident' | 'staff'
    zalo_key: string | null
    sample_id: string | null
    card_key: Generated<string | null>
    name_sealed: string | null
    created_at: Generated<Date>
  }
  staff_role: {
    person_id: string
    role: Exclude<Role, 'resident'>
    unit_id: string
    valid_from: CivilDay
    valid_to: CivilDay | null
  }
  staff_account: {
    person_id: string
    login: string
    password_hash: string | null
    totp_sealed: string | null
    totp_step: Generated<number>
    disabled_at: Date | null
    created_at: Date
  }
  staff_setup: { code_hash: string; person_id: string | null; totp_sealed: string | null; expires_at: Date }
  staff_account_event: {
    id: string
    person_id: string
    actor_id: string | null
    act: StaffAccountAct
    detail: ColumnType<object, string, string>
    at: Date
  }
  session: { token_hash: string; person_id: string; created_at: Date; last_seen_at: Date; expires_at: Date }
}

import type { Generated } from 'kysely'
import type { HelpKind, HelpScope, NoticeReceiver } from '../../../contract/rules/help/scope.ts'
import type { VisitState } from '../../../contract/schemas/visit.ts'
import type { CivilDay } from './columns.ts'

export type HelpTables = {
  help_grant: {
    id: string
    owner_id: string
    helper_id: string | null
    kind: HelpKind
    scope: HelpScope
    notices: NoticeReceiver
    procedure_code: string
    may_begin: boolean
    until_day: CivilDay
    code_hash: string | null
    code_expires_at: Date
    created_at: Date
    accepted_at: Date | null
    ended_at: Date | null
    ended_by: string | null
    visit_id: Generated<string | null>
  }
  help_dossier: { help_id: string; dossier_id: string }
  counter_visit: {
    id: string
    person_id: string
    staff_id: string
    unit_id: string
    opened_at: Date
    ended_at: Date | null
    ended_why: Exclude<VisitState, 'open'> | null
    code_hash: string | null
    code_expires_at: Date | null
    handed_to: string | null
  }
}

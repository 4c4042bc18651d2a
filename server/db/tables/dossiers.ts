import type { Generated } from 'kysely'
import type { CaseAnswers } from '../../../contract/rules/forms/definition.ts'
import type { ResultChannel } from '../../../contract/schemas/delivery.ts'
import type { ConsentText } from '../../../contract/schemas/consent.ts'
import type { PaperDates, PhoneRemark } from '../../../contract/schemas/preflight.ts'
import type { Action, DossierSummary, OfficialPaper, Status } from '../../../contract/schemas/dossier.ts'
import type { Role } from '../../../contract/schemas/locality.ts'
import type { PaperContent } from '../../modules/dossiers/papers.ts'
import type { CivilDay, Json, JsonWithDefault } from './columns.ts'

export type DossiersTables = {
  dossier: {
    id: string
    owner_id: string
    procedure_code: string
    procedure_version_id: string
    form_id: string | null
    form_hash: string | null
    unit_id: string
    status: Status
    resume_status: 'submitted' | 'accepted' | 'processing' | null
    waiting_for: DossierSummary['waitingFor']
    withdrawal_asked: Generated<boolean>
    revision: Generated<number>
    temporary_code: string
    official_code: string | null
    answers_sealed: string
    applicant_sealed: string | null
    case_answers: Json<CaseAnswers>
    result_channel: ResultChannel
    post_to_sealed: Generated<string | null>
    consent: Json<{ textVersion: string; at: string }> | null
    paper_dates: JsonWithDefault<PaperDates>
    phone_remarks: JsonWithDefault<PhoneRemark[]>
    created_at: Date
    updated_at: Date
    submitted_at: Date | null
    accepted_at: Date | null
    due_at: Date | null
    due_state: Generated<DossierSummary['dueState']>
    paused_at: Date | null
    paused_due_state: DossierSummary['dueState'] | null
    payment: Json<{ amount: number; basis: string; paid: boolean; receiptNumber: string | null }> | null
    result: Json<{
      documentNumber: string
      signedAt: string
      fileId: string
      deliveredVia: string | null
      /** Absent where it was handed over before there was a place for it. */
      postCode?: string | null
      deliveredAt: string | null
    }> | null
    draft_expires_at: Date | null
    draft_warned_at: Generated<Date | null>
    connected: Generated<boolean>
  }
  dossier_consent: {
    dossier_id: string
    sequence: number
    purpose: string
    version: string
    agreed: boolean
    at: Date
  }
  consent_text: { purpose: string; version: string; content: Json<ConsentText>; content_hash: string }
  dossier_event: {
    dossier_id: string
    sequence: number
    action: Action
    from_status: Status
    to_status: Status
    at: Date
    actor_id: string
    actor_role: Role
    reason: string | null
    legal_ground: string | null
    override_reason: Generated<string | null>
    paper_number: string | null
    help_id: Generated<string | null>
  }
  official_paper: {
    number: string
    dossier_id: string
    form: OfficialPaper['form']
    issued_at: Date
    content: Json<PaperContent>
  }
  supplement_item: {
    dossier_id: string
    kind: Generated<'paper' | 'field'>
    /** Of a paper, or the id of a field of the form. */
    requirement_id: string
    round: number
    reason: string
    state: 'asked' | 'supplied' | 'confirmed'
  }
  dossier_serial: { unit_id: string; day: CivilDay; last: number }
  dossier_rating: { dossier_id: string; stars: number; words_sealed: string | null; at: Date }
  dossier_look_up: { key_hash: string; dossier_id: string }
}

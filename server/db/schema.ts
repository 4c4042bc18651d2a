import type { ColumnType, Generated } from 'kysely'
import type { CaseAnswers, FormDefinition } from '../../contract/rules/forms/definition.ts'
import type { HelpKind, HelpScope, NoticeReceiver } from '../../contract/rules/help/scope.ts'
import type { AppointmentStatus, DayPart, Wait } from '../../contract/schemas/appointment.ts'
import type { UnitCalendar } from '../../contract/schemas/appointment-calendar.ts'
import type { ResultChannel } from '../../contract/schemas/delivery.ts'
import type { ConsentText } from '../../contract/schemas/consent.ts'
import type { PaperDates, PhoneRemark } from '../../contract/schemas/preflight.ts'
import type { Action, DossierSummary, FileState, OfficialPaper, Status } from '../../contract/schemas/dossier.ts'
import type { Payment, PaymentState, SandboxCharge } from '../../contract/schemas/payment.ts'
import type { NewPlanningReport } from '../../contract/schemas/planning-question.ts'
import type { VisitState } from '../../contract/schemas/visit.ts'
import type { TicketState } from '../../contract/schemas/queue.ts'
import type { Role } from '../../contract/schemas/locality.ts'
import type { StaffAccountAct } from '../modules/staff-accounts/record.ts'
import type { PaperContent } from '../modules/dossiers/papers.ts'
import type { LocalityProcedure } from '../modules/locality/schema.ts'
import type { ImportReport } from '../modules/procedures/import/report.ts'
import type { StoredCounts } from '../modules/procedures/store.ts'

/** Written as JSON text, read as the value. */
type Json<T> = ColumnType<T, string, string>
type JsonWithDefault<T> = ColumnType<T, string | undefined, string>
type CivilDay = string

export type Database = {
  migration: { version: number; name: string; checksum: string; applied_at: Generated<Date> }
  job_lock: { name: string }
  installation: { only_row: Generated<boolean>; mode: 'sandbox' | 'production'; created_at: Generated<Date> }
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
  rate_limit: { bucket: string; tokens: number; updated_at: Date }
  idempotency: {
    person_id: string
    route: string
    key: string
    body_hash: string
    response_sealed: string | null
    created_at: Date
  }
  procedure: {
    code: string
    source: 'locality' | 'import'
    current_version: string
    field_id: string
    frequent: boolean
    listed: boolean
    rank: number
    unit_ids: Json<string[]>
    marks: Json<string[]>
  }
  procedure_version: {
    id: string
    code: string
    content_hash: string
    content: Json<LocalityProcedure>
    created_at: Date
  }
  import_run: {
    id: string
    file_digest: string
    file_name: string
    lines_done: Generated<number>
    stored: Json<StoredCounts>
    report: ColumnType<ImportReport | null, string | null, string | null>
    started_at: Date
    finished_at: Date | null
  }
  procedure_review: {
    version_id: string
    decision: 'show' | 'hold'
    note: string
    reviewed_by: string
    reviewed_at: Date
  }
  catalogue_revision: { only_row: Generated<boolean>; revision: number }
  form_version: {
    id: string
    content_hash: string
    content: Json<FormDefinition>
    is_current: boolean
    created_at: Date
  }
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
  upload: {
    id: string
    owner_id: string
    dossier_id: string
    requirement_id: string
    file_name: string
    declared_bytes: number
    state: 'receiving' | 'stored' | 'refused'
    problem: string | null
    created_at: Date
    finished_at: Date | null
  }
  upload_lock: { upload_id: string; holder: string; expires_at: Date }
  dossier_file: {
    id: string
    dossier_id: string
    requirement_id: string
    file_name: string
    mime: string
    bytes: number
    sha256: string
    pages: number
    scan_state: FileState
    scanned_at: Generated<Date | null>
    stored_at: Date
    uploaded_by: string
    state: 'draft' | 'sent' | 'replaced'
    position: number
    turn: Generated<number>
    cut_top: Generated<number>
    cut_right: Generated<number>
    cut_bottom: Generated<number>
    cut_left: Generated<number>
  }
  consent_text: { purpose: string; version: string; content: Json<ConsentText>; content_hash: string }
  dossier_consent: {
    dossier_id: string
    sequence: number
    purpose: string
    version: string
    agreed: boolean
    at: Date
  }
  dead_blob: { key: string; since: Date }
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
  payment: {
    id: string
    dossier_id: string
    via: Payment['via']
    amount: number
    basis: string
    state: PaymentState
    provider: string | null
    provider_ref: string | null
    receipt_number: string | null
    refund_reason: Generated<string | null>
    begun_by: string
    created_at: Date
    settled_at: Date | null
    asked_at: Date
  }
  sandbox_charge: {
    ref: string
    payment_id: string
    dossier_id: string
    amount: number
    words: string
    state: SandboxCharge['state']
  }
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
  help_dossier: { help_id: string; dossier_id: string }
  dossier_serial: { unit_id: string; day: CivilDay; last: number }
  dossier_rating: { dossier_id: string; stars: number; words_sealed: string | null; at: Date }
  dossier_look_up: { key_hash: string; dossier_id: string }
  /** Opens one stored file, the pack or the receipt of a dossier, or one of its one-stop papers. */
  file_link: {
    secret_hash: string
    file_id: string | null
    pack_of: string | null
    paper_number: string | null
    receipt_of: string | null
    pack_requirement: string | null
    pack_drafts: boolean
    fee_receipt: string | null
    expires_at: Date
    used_at: Date | null
  }
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
  connector_message: {
    id: string
    direction: 'out' | 'in'
    dossier_code: string
    dossier_id: string | null
    sequence: number
    kind: 'create' | 'supply' | 'cancel' | 'request-withdrawal' | 'choose-delivery' | 'status'
    content_sealed: string | null
    content_hash: string | null
    state: 'waiting' | 'done' | 'skipped' | 'dead'
    reason: string | null
    attempts: Generated<number>
    next_at: Date
    claimed_by: Generated<string | null>
    claimed_until: Generated<Date | null>
    created_at: Date
    ended_at: Generated<Date | null>
  }
  connector_feed: {
    only_row: Generated<boolean>
    cursor: Generated<string>
    claimed_until: Date | null
    read_at: Date | null
    failure: string | null
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
  planning_walk: {
    asker: string
    steps: number
    updated_at: Date
    free_at: Date | null
    confirm_since: Date | null
    confirmations: Generated<number>
    confirmations_since: Date | null
  }
  planning_walk_mark: { asker: string; mark: string; seen_at: Date }
  planning_signature: { release_id: string; manifest_sha256: string; signed_by: string; signed_at: Date }
  planning_publication: {
    number: Generated<number>
    release_id: string
    manifest_sha256: string
    published_by: string
    published_at: Date
  }
  planning_report: {
    id: string
    code: string
    release_id: string
    parcel_id: string | null
    reason: NewPlanningReport['reason']
    text_sealed: string
    received_at: Date
  }
}

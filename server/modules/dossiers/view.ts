import { deletedAfter } from '../../jobs/drafts.ts'
import { documentsToSubmit } from '../../../contract/rules/forms/requirements.ts'
import type { FormDefinition } from '../../../contract/rules/forms/definition.ts'
import type { CheckRules } from '../../../contract/rules/preflight/remark.ts'
import {
  statusCode,
  type Action,
  type Dossier,
  type DossierDocument,
  type DossierSummary,
  type StoredFile,
} from '../../../contract/schemas/dossier.ts'
import type { Role } from '../../../contract/schemas/locality.ts'
import type { SubmissionMode } from '../../../contract/schemas/procedure.ts'
import type { Box } from '../../crypto/box.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import { ratesOf, viewFee, type FeeContext } from '../payments/view.ts'
import type { LocalityProcedure } from '../locality/schema.ts'
import { namePlace } from '../sessions/store.ts'
import { helpersOf, noticesTo, shortNameOf } from '../help/helpers.ts'
import { may, type Standing } from '../help/standing.ts'
import { consentsOf } from '../consents/store.ts'
import { actionsFor, actOf, clockRuns, type State } from './matrix.ts'
import { openPostTo } from './delivery.ts'
import { remarksOf } from './preflight/remarks.ts'
import { mayBeRated, ratingOf } from './rating.ts'
import { returnableOf } from './one-notice.ts'
import {
  filesOf,
  maySeeFile,
  openAnswers,
  openApplicant,
  openItemsOf,
  resultRequirement,
  type DossierRow,
  type FileRow,
} from './store.ts'

export const stateOf = (row: DossierRow): State => ({
  status: row.status,
  resumeStatus: row.resume_status,
  waitingFor: row.waiting_for,
  withdrawalAsked: row.withdrawal_asked,
  dueState: row.due_state,
  connected: row.connected,
})

export const storedFile = (row: FileRow): StoredFile => ({
  id: row.id,
  name: row.file_name,
  mime: row.mime,
  bytes: row.bytes,
  sha256: row.sha256,
  pages: row.pages,
  state: row.scan_state,
  storedAt: row.stored_at.toISOString(),
  sent: row.state !== 'draft',
})

const ended = new Set(['refused', 'withdrawn', 'stopped', 'returned'])

function turnOf(row: DossierRow): DossierSummary['turn'] {
  if (ended.has(row.status)) return 'nobody'
  if (row.status === 'draft' || row.status === 'payment' || row.waiting_for === 'supplement') return 'resident'
  return 'office'
}

export function summaryOf(row: DossierRow, procedureName: string, unitName: string, now: Date): DossierSummary {
  return {
    id: row.id,
    procedureCode: row.procedure_code,
    procedureName,
    unitId: row.unit_id,
    unitName,
    status: row.status,
    statusCode: row.status === 'draft' ? null : statusCode[row.status],
    code: row.official_code ?? row.temporary_code,
    officialCode: row.official_code,
    turn: turnOf(row),
    waitingFor: row.withdrawal_asked && !ended.has(row.status) ? 'withdrawal-check' : row.waiting_for,
    revision: row.revision,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    dueAt: row.due_at?.toISOString() ?? null,
    dueState: row.due_state,
    late: clockRuns(row.status) && row.due_at !== null && row.due_at < now,
    deletedAfter: row.status === 'draft' ? (deletedAfter(row)?.toISOString() ?? null) : null,
  }
}

export type ViewContext = {
  box: Box
  procedure: LocalityProcedure
  unitName: string
  mode: SubmissionMode
  fees: FeeContext
  form: FormDefinition | null
  rules: CheckRules
  caller: Pick<Caller, 'personId' | 'role' | 'unitId'>
  standing: Standing
  now: Date
}

/** What the caller may do now, on each side on which they stand. */
function actionsOf(row: DossierRow, standing: Standing, role: Role): Action[] {
  const state = stateOf(row)
  const asResident = actionsFor(state, 'resident').filter((action) => may(standing, actOf(action)))
  return [...asResident, ...(standing.isOffice ? actionsFor(state, role) : [])]
}

/** The whole dossier as this caller may see it. */
export async function viewDossier(db: Db | Tx, row: DossierRow, context: ViewContext): Promise<Dossier> {
  const { box, procedure, unitName, mode, form, rules, caller, standing, now } = context
  // Who takes the money at the desk has to see it.
  const fees = { ...context.fees, hidden: context.fees.hidden && !standing.isOffice }
  const answers = openAnswers(box, row)
  // Who only follows is told where it stands, and neither what was filled in nor what was handed in.
  const mayReadIt = may(standing, 'read')
  const files = (await filesOf(db, row.id)).filter((file) => maySeeFile(file, standing, caller.personId))
  const events = await eventsOf(db, row.id, box)
  const papers = await db
    .selectFrom('official_paper')
    .selectAll()
    .where('dossier_id', '=', row.id)
    .orderBy('issued_at')
    .orderBy('number')
    .execute()
  const open = await openItemsOf(db, row.id)
  const asked = new Map(
    open.filter(({ kind }) => kind === 'paper').map((item) => [item.requirement_id, item.reason] as const),
  )
  // Who rated is told to nobody else, staff included.
  const { isOwner } = standing
  const rating = isOwner ? await ratingOf(db, row.id) : null
  const documents = documentsOf(procedure, row, files, asked)
  const helpers = await helpersOf(db, box, row.id, now)
  const resultFile = row.result && files.find((file) => file.id === row.result?.fileId)
  return {
    ...summaryOf(row, procedure.plainName, unitName, now),
    mode,
    applicantName: openApplicant(box, row),
    answers: mayReadIt ? answers : {},
    caseAnswers: row.case_answers,
    documents,
    paperDates: row.paper_dates,
    remarks: !standing.isOffice ? [] : remarksOf(row, files, { box, procedure, form, rules, now }),
    consents: mayReadIt ? await consentsOf(db, row.id) : [],
    askedFields: open
      .filter(({ kind }) => kind === 'field')
      .map((item) => ({ fieldId: item.requirement_id, reason: item.reason })),
    returnable: await returnableOf(db, row.id),
    resultChannel: row.result_channel,
    postTo: mayReadIt ? openPostTo(box, row) : null,
    receipt: mayReadIt ? receiptOf(row, documents) : null,
    events,
    papers: papers.map((paper) => ({
      form: paper.form,
      number: paper.number,
      issuedAt: paper.issued_at.toISOString(),
      ...paper.content,
    })),
    payment: fees.hidden ? null : row.payment,
    fee: await viewFee(db, row, ratesOf(procedure, 'online'), answers, fees),
    result:
      row.result && resultFile
        ? {
            documentNumber: row.result.documentNumber,
            signedAt: row.result.signedAt,
            file: storedFile(resultFile),
            deliveredVia: row.result.deliveredVia,
            postCode: row.result.postCode ?? null,
            deliveredAt: row.result.deliveredAt,
          }
        : null,
    rating,
    mayRate: rating === null && mayBeRated(row) && isOwner,
    handledElsewhere: row.connected,
    actions: actionsOf(row, standing, caller.role),
    draftExpiresAt: row.draft_expires_at?.toISOString() ?? null,
    helpers: helpers.map(({ shown }) => shown),
    helping: helpers.find(({ helperId }) => helperId === caller.personId && standing.help !== null)?.shown ?? null,
    noticesTo: noticesTo(helpers.map(({ shown }) => shown)),
  }
}

export async function eventsOf(db: Db | Tx, dossierId: string, box: Box): Promise<Dossier['events']> {
  const rows = await db
    .selectFrom('dossier_event')
    .innerJoin('person', 'person.id', 'dossier_event.actor_id')
    .leftJoin('help_grant', 'help_grant.id', 'dossier_event.help_id')
    .where('dossier_id', '=', dossierId)
    .orderBy('sequence')
    .selectAll('dossier_event')
    .select(['person.name_sealed', 'help_grant.kind as help_kind'])
    .execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    action: row.action,
    from: row.from_status,
    to: row.to_status,
    at: row.at.toISOString(),
    by: {
      role: row.actor_role,
      name:
        row.actor_role === 'resident' || !row.name_sealed ? null : box.open(namePlace(row.actor_id), row.name_sealed),
      helper: row.help_kind && { kind: row.help_kind, name: shortNameOf(box, row.actor_id, row.name_sealed) },
    },
    reason: row.reason,
    legalGround: row.legal_ground,
    overrideReason: row.override_reason,
    paperNumber: row.paper_number,
  }))
}

function documentsOf(
  procedure: LocalityProcedure,
  row: DossierRow,
  files: FileRow[],
  asked: Map<string, string>,
): DossierDocument[] {
  const needed = new Set(documentsToSubmit(procedure.documents, row.case_answers).map((one) => one.id))
  const attached = new Set(files.map((file) => file.requirement_id))
  return procedure.documents
    .filter((one) => needed.has(one.id) || attached.has(one.id))
    .map((one) => {
      const own = files.filter((file) => file.requirement_id === one.id && file.requirement_id !== resultRequirement)
      const reason = asked.get(one.id)
      return {
        requirementId: one.id,
        name: one.name,
        required: one.required && needed.has(one.id),
        files: own.filter((file) => file.state !== 'replaced').map(storedFile),
        replaced: own.filter((file) => file.state === 'replaced').map(storedFile),
        askedAgain: reason === undefined ? null : { reason },
      }
    })
}

/** The receipt lists what is stored, read from the stored rows and from nothing else. */
function receiptOf(row: DossierRow, documents: DossierDocument[]): Dossier['receipt'] {
  if (row.status === 'draft' || !row.submitted_at) return null
  const files = documents.flatMap((one) =>
    one.files
      .filter((file) => file.sent)
      .map((file) => ({ requirementId: one.requirementId, requirementName: one.name, file })),
  )
  return { code: row.temporary_code, storedAt: row.submitted_at.toISOString(), files }
}

import { randomUUID } from 'node:crypto'
import type { CaseAnswers } from '../../../contract/rules/forms/definition.ts'
import type { Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { modeOf } from '../procedures/mode.ts'
import { temporaryCode } from './codes.ts'
import { sealAnswers, type DossierRow } from './store.ts'

export const draftKept = 30 * 86_400_000

type Wanted = { procedureCode: string; unitId: string; caseAnswers?: CaseAnswers | undefined }

/** The procedure as it is today at a unit where it is prepared in the app; refuses any other. Asked before the transaction. */
export async function procedureToBegin(services: Services, catalogue: Catalogue, { procedureCode, unitId }: Wanted) {
  const current = await catalogue.current(procedureCode)
  if (!current || !current.unitIds.includes(unitId)) return refuse('NOT_FOUND')
  if (modeOf(services, current.content, unitId) === 'counter') refuse('NOT_IN_APP')
  return current
}

/** A new empty draft that belongs to `ownerId`. */
export async function insertDraft(
  { box }: Pick<Services, 'box'>,
  catalogue: Catalogue,
  tx: Tx,
  current: Awaited<ReturnType<typeof procedureToBegin>>,
  { procedureCode, unitId, caseAnswers = {} }: Wanted,
  ownerId: string,
  now: Date,
): Promise<DossierRow> {
  const id = randomUUID()
  const form = await catalogue.currentForm(tx, current.content.formId)
  return tx
    .insertInto('dossier')
    .values({
      id,
      owner_id: ownerId,
      procedure_code: procedureCode,
      procedure_version_id: current.versionId,
      form_id: form?.id ?? null,
      form_hash: form?.hash ?? null,
      unit_id: unitId,
      status: 'draft',
      resume_status: null,
      waiting_for: null,
      temporary_code: temporaryCode(),
      official_code: null,
      answers_sealed: sealAnswers(box, id, {}),
      applicant_sealed: null,
      case_answers: JSON.stringify(caseAnswers),
      result_channel: 'electronic',
      consent: null,
      created_at: now,
      updated_at: now,
      submitted_at: null,
      accepted_at: null,
      due_at: null,
      paused_at: null,
      paused_due_state: null,
      payment: null,
      result: null,
      draft_expires_at: new Date(now.getTime() + draftKept),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

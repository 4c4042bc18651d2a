import type { Selectable, Updateable } from 'kysely'
import type { Answers } from '../../../contract/rules/forms/definition.ts'
import type { Box } from '../../crypto/box.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'
import type { Caller } from '../../http/context.ts'
import { refuse } from '../../http/refusal.ts'

export type DossierRow = Selectable<Database['dossier']>
export type FileRow = Selectable<Database['dossier_file']>
export type EventRow = Selectable<Database['dossier_event']>

/** The owner, and staff of the receiving unit. To anybody else the dossier does not exist. */
export function mayRead(caller: Caller, row: Pick<DossierRow, 'owner_id' | 'unit_id' | 'status'>): boolean {
  if (caller.role === 'resident') return row.owner_id === caller.personId
  return row.unit_id === caller.unitId && row.status !== 'draft'
}

export async function readDossier(db: Db | Tx, id: string, caller: Caller): Promise<DossierRow> {
  const row = await db.selectFrom('dossier').selectAll().where('id', '=', id).executeTakeFirst()
  return row && mayRead(caller, row) ? row : refuse('NOT_FOUND')
}

/** Reads a dossier for a change: its row stays locked until the transaction ends, so two changes cannot cross. */
export async function lockDossier(tx: Tx, id: string, caller: Caller): Promise<DossierRow> {
  const row = await tx.selectFrom('dossier').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && mayRead(caller, row) ? row : refuse('NOT_FOUND')
}

/** Applies a change to a locked row; every change counts the revision up. */
export function saveDossier(
  tx: Tx,
  row: DossierRow,
  set: Updateable<Database['dossier']>,
  now: Date,
): Promise<DossierRow> {
  return tx
    .updateTable('dossier')
    .set({ ...set, revision: row.revision + 1, updated_at: now })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

const answersPlace = (id: string) => `dossier:${id}:answers`
const applicantPlace = (id: string) => `dossier:${id}:applicant`

export const sealAnswers = (box: Box, id: string, answers: Answers) =>
  box.seal(answersPlace(id), JSON.stringify(answers))
export const openAnswers = (box: Box, row: Pick<DossierRow, 'id' | 'answers_sealed'>): Answers =>
  JSON.parse(box.open(answersPlace(row.id), row.answers_sealed))
export const sealApplicant = (box: Box, id: string, name: string) => box.seal(applicantPlace(id), name)
export const openApplicant = (box: Box, row: Pick<DossierRow, 'id' | 'applicant_sealed'>) =>
  row.applicant_sealed && box.open(applicantPlace(row.id), row.applicant_sealed)

export const filesOf = (db: Db | Tx, dossierId: string): Promise<FileRow[]> =>
  db
    .selectFrom('dossier_file')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('requirement_id')
    .orderBy('position')
    .orderBy('stored_at')
    .execute()

/** The papers that the office asks for again and that are not settled yet. */
export const openItemsOf = (db: Db | Tx, dossierId: string) =>
  db
    .selectFrom('supplement_item')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .where('state', '!=', 'confirmed')
    .execute()

/** Requirement id under which a leader uploads the signed result. */
export const resultRequirement = 'result'

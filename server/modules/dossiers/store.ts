import type { Selectable, Updateable } from 'kysely'
import type { DossierAct } from '../../../contract/rules/help/scope.ts'
import type { Answers } from '../../../contract/rules/forms/definition.ts'
import type { Box } from '../../crypto/box.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'
import type { Caller } from '../../http/context.ts'
import { refuse } from '../../http/refusal.ts'
import { demand, may, nobody, standingOf, type Standing } from '../help/standing.ts'

export type DossierRow = Selectable<Database['dossier']>
export type FileRow = Selectable<Database['dossier_file']>
export type EventRow = Selectable<Database['dossier_event']>

/** Who asks, when, and for what; both are judged before the dossier is given out (server/modules/help/standing.ts). */
type Asked = { caller: Caller; act: DossierAct; now: Date }

/** Reads a dossier for this act. To who is neither owner nor helper nor of the receiving unit it does not exist. */
export async function readDossier(db: Db | Tx, id: string, asked: Asked): Promise<DossierRow> {
  return (await reachDossier(db, id, asked)).row
}

/** Reads a dossier together with the side on which the caller stands. */
export async function reachDossier(db: Db | Tx, id: string, asked: Asked) {
  return judged(db, await db.selectFrom('dossier').selectAll().where('id', '=', id).executeTakeFirst(), asked)
}

/** Reads a dossier for a change: its row stays locked until the transaction ends, so two changes cannot cross. */
export async function lockDossier(tx: Tx, id: string, asked: Asked) {
  return judged(
    tx,
    await tx.selectFrom('dossier').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
    asked,
  )
}

async function judged(db: Db | Tx, row: DossierRow | undefined, { caller, act, now }: Asked) {
  const standing = row ? await standingOf(db, row, caller, now) : nobody
  demand(standing, caller, act)
  return row ? { row, standing } : refuse('NOT_FOUND')
}

/** What is not sent yet is seen on the side that prepares it: papers by owner and helper, a result by who put it there. */
export function maySeeFile(file: FileRow, standing: Standing, personId: string): boolean {
  if (file.state !== 'draft') return may(standing, 'read')
  return file.requirement_id === resultRequirement ? file.uploaded_by === personId : may(standing, 'fill')
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

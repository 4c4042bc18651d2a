import type { EditorProcedureDetail } from '../../../contract/schemas/editor.ts'
import type { Db, Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { describePerson } from '../sessions/store.ts'
import { editorRow, editorRows } from './row.ts'

export async function readForEditor(
  services: Services,
  catalogue: Catalogue,
  db: Db | Tx,
  code: string,
): Promise<EditorProcedureDetail> {
  const row = (await editorRows(db).where('procedure.code', '=', code).executeTakeFirst()) ?? refuse('NOT_FOUND')
  const review = await db
    .selectFrom('procedure_review')
    .selectAll()
    .where('version_id', '=', row.versionId)
    .executeTakeFirst()
  return {
    ...editorRow(services, row),
    versionId: row.versionId,
    review: review
      ? {
          decision: review.decision,
          note: review.note,
          at: review.reviewed_at.toISOString(),
          by: await nameOf(services, db, review.reviewed_by),
        }
      : null,
    procedure: await catalogue.describe(row.content, row.versionId, row.unit_ids),
  }
}

async function nameOf({ box }: Services, db: Db | Tx, personId: string): Promise<string | null> {
  const person = await describePerson(db, box, { personId, role: 'editor', unitId: null }, () => null)
  return person.name
}

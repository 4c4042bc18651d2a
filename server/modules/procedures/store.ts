import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { FormDefinition } from '../../../contract/rules/forms/definition.ts'
import { hashOf } from '../../crypto/box.ts'
import { canonical } from '../../crypto/canonical-json.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { LocalityProcedure } from '../locality/schema.ts'

export type Entry = {
  procedure: LocalityProcedure
  source: 'locality' | 'import'
  unitIds: string[]
  rank: number
}

export type Stored = 'new' | 'changed' | 'same' | 'kept-own-words'

/**
 * Stores a procedure. A changed content makes a new version, the same content changes nothing. What is written
 * in the locality's own words is not replaced by an import.
 */
export async function storeProcedure(tx: Tx, entry: Entry, now: Date): Promise<Stored> {
  const { procedure, source, unitIds, rank } = entry
  const existing = await tx.selectFrom('procedure').selectAll().where('code', '=', procedure.code).executeTakeFirst()
  if (existing?.source === 'locality' && source === 'import') return 'kept-own-words'
  const versionId = await storeVersion(tx, procedure, now)
  const row = {
    source,
    current_version: versionId,
    field_id: procedure.fieldId,
    frequent: procedure.frequent,
    rank,
    unit_ids: JSON.stringify(unitIds),
    // What was imported from a doubtful source is not shown to residents before somebody has looked at it.
    listed: source === 'locality' || procedure.source.confidence !== 'low',
  }
  if (!existing) {
    await tx
      .insertInto('procedure')
      .values({ code: procedure.code, ...row })
      .execute()
    return 'new'
  }
  const same =
    existing.current_version === versionId &&
    existing.source === source &&
    existing.rank === rank &&
    existing.listed === row.listed &&
    canonical(existing.unit_ids) === canonical(unitIds)
  if (same) return 'same'
  await tx.updateTable('procedure').set(row).where('code', '=', procedure.code).execute()
  return 'changed'
}

async function storeVersion(tx: Tx, procedure: LocalityProcedure, now: Date): Promise<string> {
  const contentHash = hashOf(canonical(procedure))
  await tx
    .insertInto('procedure_version')
    .values({
      id: randomUUID(),
      code: procedure.code,
      content_hash: contentHash,
      content: JSON.stringify(procedure),
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['code', 'content_hash']).doNothing())
    .execute()
  const row = await tx
    .selectFrom('procedure_version')
    .select('id')
    .where('code', '=', procedure.code)
    .where('content_hash', '=', contentHash)
    .executeTakeFirstOrThrow()
  return row.id
}

export async function storeForm(tx: Tx, form: FormDefinition, now: Date): Promise<boolean> {
  const hash = hashOf(canonical(form))
  const current = await tx
    .selectFrom('form_version')
    .select('content_hash')
    .where('id', '=', form.id)
    .where('is_current', '=', true)
    .executeTakeFirst()
  if (current?.content_hash === hash) return false
  await tx.updateTable('form_version').set({ is_current: false }).where('id', '=', form.id).execute()
  await tx
    .insertInto('form_version')
    .values({ id: form.id, content_hash: hash, content: JSON.stringify(form), is_current: true, created_at: now })
    .onConflict((conflict) => conflict.columns(['id', 'content_hash']).doUpdateSet({ is_current: true }))
    .execute()
  return true
}

/** Takes the locality's procedures off the list that its data no longer holds; dossiers in progress keep theirs. */
export async function unlistMissing(tx: Tx, codes: string[]): Promise<boolean> {
  const gone = await tx
    .updateTable('procedure')
    .set({ listed: false })
    .where('source', '=', 'locality')
    .where('listed', '=', true)
    .where('code', 'not in', codes.length > 0 ? codes : [''])
    .returning('code')
    .execute()
  return gone.length > 0
}

/** Only one filler of the catalogue at a time. */
export const lockCatalogue = (tx: Tx) =>
  tx.selectFrom('job_lock').select('name').where('name', '=', 'catalogue').forUpdate().execute()

/** Tells every instance that its copy of the catalogue is old. */
export const bumpRevision = (tx: Tx) =>
  tx
    .updateTable('catalogue_revision')
    .set({ revision: sql<number>`revision + 1` })
    .execute()

export async function currentRevision(db: Db): Promise<number> {
  const row = await db.selectFrom('catalogue_revision').select('revision').executeTakeFirst()
  return row?.revision ?? 0
}

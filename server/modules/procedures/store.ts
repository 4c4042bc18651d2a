import { randomUUID } from 'node:crypto'
import { sql, type Selectable } from 'kysely'
import type { FormDefinition } from '../../../contract/rules/forms/definition.ts'
import { hashOf } from '../../crypto/box.ts'
import { canonical } from '../../crypto/canonical-json.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'
import type { LocalityProcedure } from '../locality/schema.ts'
import { isSameName } from './same-name.ts'

export type Entry = {
  procedure: LocalityProcedure
  source: 'locality' | 'import'
  unitIds: string[]
  rank: number
}

/** `held`: stored, but shown to residents only after a review, because its code belonged to another name so far. */
export const outcomes = ['new', 'changed', 'same', 'kept-own-words', 'held'] as const
export type Stored = (typeof outcomes)[number]
export type StoredCounts = { [S in Stored]: number }

/** Parameters of one statement stay far below what PostgreSQL takes, and one batch far below its time limit. */
export const batchSize = 200

type Existing = Awaited<ReturnType<typeof existingOf>>[number]

/**
 * Stores procedures with different codes. A changed content makes a new version, the same content changes nothing.
 * What is written in the locality's own words is not replaced by an import. A whole batch takes a handful of
 * statements, so 60,000 rows are a matter of a minute.
 * @returns what became of each entry, in their order.
 */
export async function storeProcedures(tx: Tx, entries: Entry[], now: Date): Promise<Stored[]> {
  const stored: Stored[] = []
  for (let from = 0; from < entries.length; from += batchSize)
    stored.push(...(await storeBatch(tx, entries.slice(from, from + batchSize), now)))
  return stored
}

async function storeBatch(tx: Tx, entries: Entry[], now: Date): Promise<Stored[]> {
  const existing = new Map((await existingOf(tx, entries)).map((row) => [row.code, row]))
  const isKept = ({ procedure, source }: Entry) =>
    source === 'import' && existing.get(procedure.code)?.source === 'locality'
  const taken = entries.filter((entry) => !isKept(entry))
  const versions = await storeVersions(tx, taken, now)
  const rows: Row[] = []
  const stored = entries.map((entry): Stored => {
    const { code } = entry.procedure
    if (isKept(entry)) return 'kept-own-words'
    const version = versions.get(code)
    if (!version) throw new Error(`No version of ${code} was stored`)
    const before = existing.get(code)
    const row = rowOf(entry, version, before)
    if (before && isSame(before, row)) return 'same'
    rows.push(row)
    if (!before) return 'new'
    return isRenamed(entry, before) && !row.listed ? 'held' : 'changed'
  })
  await writeRows(tx, rows)
  return stored
}

function existingOf(tx: Tx, entries: Entry[]) {
  return tx
    .selectFrom('procedure')
    .innerJoin('procedure_version', 'procedure_version.id', 'procedure.current_version')
    .where('procedure.code', 'in', codesOf(entries))
    .selectAll('procedure')
    .select(sql<string>`procedure_version.content ->> 'name'`.as('name'))
    .execute()
}

const codesOf = (entries: Entry[]) => (entries.length > 0 ? entries.map(({ procedure }) => procedure.code) : [''])

type Version = { id: string; decision: 'show' | 'hold' | null }
type Row = Omit<Selectable<Database['procedure']>, 'unit_ids' | 'marks'> & { unit_ids: string; marks: string }

function rowOf({ procedure, source, unitIds, rank }: Entry, version: Version, before: Existing | undefined): Row {
  return {
    code: procedure.code,
    source,
    current_version: version.id,
    field_id: procedure.fieldId,
    frequent: procedure.frequent,
    rank,
    unit_ids: JSON.stringify(unitIds),
    marks: JSON.stringify([...new Set(procedure.quality.map(({ mark }) => mark))].sort()),
    listed: isListed({ procedure, source }, version, before),
  }
}

/**
 * What the locality wrote is shown. What was imported from a doubtful source, or stands under a code that belonged to
 * another name, is not shown to residents before somebody has looked at it. What an editor decided goes before both.
 */
function isListed(entry: Pick<Entry, 'procedure' | 'source'>, { id, decision }: Version, before: Existing | undefined) {
  if (decision !== null) return decision === 'show'
  if (entry.source === 'locality') return true
  if (before?.source === 'import' && before.current_version === id) return before.listed
  const { source, quality } = entry.procedure
  const isDoubtful = source.confidence === 'low' || quality.some(({ mark }) => mark === 'code-name-mismatch')
  return !isDoubtful && !isRenamed(entry, before)
}

const isRenamed = ({ procedure, source }: Pick<Entry, 'procedure' | 'source'>, before: Existing | undefined) =>
  source === 'import' && before !== undefined && !isSameName(before.name, procedure.name)

const isSame = (before: Existing, row: Row) =>
  before.current_version === row.current_version &&
  before.source === row.source &&
  before.rank === row.rank &&
  before.listed === row.listed &&
  canonical(before.marks) === canonical(JSON.parse(row.marks)) &&
  canonical(before.unit_ids) === canonical(JSON.parse(row.unit_ids))

async function storeVersions(tx: Tx, entries: Entry[], now: Date): Promise<Map<string, Version>> {
  if (entries.length === 0) return new Map()
  const hashed = entries.map(({ procedure }) => ({ procedure, hash: hashOf(canonical(procedure)) }))
  const hashes = new Map(hashed.map(({ procedure, hash }) => [procedure.code, hash]))
  await tx
    .insertInto('procedure_version')
    .values(
      hashed.map(({ procedure, hash }) => ({
        id: randomUUID(),
        code: procedure.code,
        content_hash: hash,
        content: JSON.stringify(procedure),
        created_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['code', 'content_hash']).doNothing())
    .execute()
  const rows = await tx
    .selectFrom('procedure_version')
    .leftJoin('procedure_review', 'procedure_review.version_id', 'procedure_version.id')
    .where('code', 'in', codesOf(entries))
    .where('content_hash', 'in', [...hashes.values()])
    .select(['id', 'code', 'content_hash', 'decision'])
    .execute()
  return new Map(
    rows
      .filter((row) => hashes.get(row.code) === row.content_hash)
      .map(({ code, id, decision }) => [code, { id, decision }]),
  )
}

async function writeRows(tx: Tx, rows: Row[]) {
  if (rows.length === 0) return
  await tx
    .insertInto('procedure')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((row) => ({
        source: row.ref('excluded.source'),
        current_version: row.ref('excluded.current_version'),
        field_id: row.ref('excluded.field_id'),
        frequent: row.ref('excluded.frequent'),
        rank: row.ref('excluded.rank'),
        unit_ids: row.ref('excluded.unit_ids'),
        listed: row.ref('excluded.listed'),
        marks: row.ref('excluded.marks'),
      })),
    )
    .execute()
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

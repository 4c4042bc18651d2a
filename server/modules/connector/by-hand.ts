import { sql } from 'kysely'
import type { Db, Tx } from '../../db/engine.ts'

type Chosen = { ids: string[] } | { all: true }

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** `--all`, or ids of messages; undefined when neither is said. */
export function chosenOf(args: string[]): Chosen | undefined {
  if (args.length === 1 && args[0] === '--all') return { all: true }
  return args.length > 0 && args.every(isId) ? { ids: args } : undefined
}

/** What waits, is held or laid aside, the oldest first. Nothing personal. */
export const openMessages = (db: Db) =>
  db
    .selectFrom('connector_message')
    .select([
      'id',
      'direction',
      'dossier_code',
      'sequence',
      'kind',
      'state',
      'reason',
      'attempts',
      'next_at',
      'created_at',
    ])
    .where('state', 'in', ['waiting', 'dead'])
    .orderBy('created_at')
    .orderBy('sequence')
    .execute()

/** Lets what is laid aside, or waits for its next try, be tried at once. */
export async function replay(db: Db, chosen: Chosen, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('connector_message')
    .set({ state: 'waiting', attempts: 0, next_at: now, claimed_until: null, ended_at: null })
    .where('state', 'in', ['dead', 'waiting'])
    .$if('ids' in chosen, (query) => query.where('id', 'in', 'ids' in chosen ? chosen.ids : []))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Passes over what cannot be carried out, so that what comes after it in the dossier may. */
export async function skip(db: Db | Tx, ids: string[], now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('connector_message')
    .set({ state: 'skipped', content_sealed: null, ended_at: now })
    .where('id', 'in', ids)
    .where('state', 'in', ['dead', 'waiting'])
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Gives a dossier back to our own desk: what was not sent is not sent any more, what comes for it is laid aside. */
export async function release(tx: Tx, code: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('dossier')
    .set({ connected: false, updated_at: now, revision: sql<number>`revision + 1` })
    .where('temporary_code', '=', code)
    .where('connected', '=', true)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const open = await tx
    .selectFrom('connector_message')
    .select('id')
    .where('dossier_id', '=', row.id)
    .where('state', 'in', ['dead', 'waiting'])
    .execute()
  if (open.length > 0)
    await skip(
      tx,
      open.map(({ id }) => id),
      now,
    )
  return true
}

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Mode } from '../environment.ts'
import type { Db, Tx } from './engine.ts'

type Migration = { version: number; name: string; checksum: string; text: string }

const folder = join(import.meta.dirname, 'migrations')

/**
 * Brings the database to the newest migration. Safe when several instances start at once on an empty database:
 * one row is the lock (advisory locks are not everywhere), held until all is committed.
 * @returns the names of what was applied; throws when an applied file has changed since.
 */
export async function migrate(db: Db, mode: Mode): Promise<string[]> {
  const migrations = await readMigrations()
  await createLockTable(db)
  return db.transaction().execute(async (tx) => {
    await sql`select name from job_lock where name = 'migrate' for update`.execute(tx)
    const applied = await tx.selectFrom('migration').select(['version', 'checksum']).execute()
    const known = new Map(applied.map((row) => [row.version, row.checksum]))
    const names: string[] = []
    for (const migration of migrations) {
      const checksum = known.get(migration.version)
      if (checksum === undefined) {
        await apply(tx, migration)
        names.push(migration.name)
      } else if (checksum !== migration.checksum)
        throw new Error(`Migration ${migration.name} was changed after it was applied. Add a new one instead.`)
    }
    await recordMode(tx, mode)
    return names
  })
}

/** Whether every migration of this build is applied. */
export async function isMigrated(db: Db): Promise<boolean> {
  const newest = (await readMigrations()).at(-1)?.version ?? 0
  const row = await db
    .selectFrom('migration')
    .select((at) => at.fn.max('version').as('version'))
    .executeTakeFirst()
  return Number(row?.version ?? 0) >= newest
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{3}-.*\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return {
        version: Number(name.slice(0, 3)),
        name,
        checksum: createHash('sha256').update(text).digest('hex'),
        text,
      }
    }),
  )
}

const raceCodes = new Set(['23505', '42P07', '42710', 'XX000'])

/** `create table if not exists` can still collide with a twin that runs at the same moment; the loser tries again. */
async function createLockTable(db: Db) {
  for (let attempt = 0; ; attempt++) {
    try {
      await sql`create table if not exists job_lock (name text primary key)`.execute(db)
      await sql`create table if not exists migration (version integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`.execute(
        db,
      )
      await sql`insert into job_lock (name) values ('migrate') on conflict do nothing`.execute(db)
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (attempt >= 5 || !raceCodes.has(code)) throw error
    }
  }
}

async function apply(tx: Tx, migration: Migration) {
  for (const statement of statementsOf(migration.text)) await sql.raw(statement).execute(tx)
  await tx
    .insertInto('migration')
    .values({ version: migration.version, name: migration.name, checksum: migration.checksum })
    .execute()
}

/** Our migrations hold no semicolon inside a statement (no function bodies, no such literals). */
const statementsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('--'))
    .join('\n')
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean)

async function recordMode(tx: Tx, mode: Mode) {
  const row = await tx.selectFrom('installation').select('mode').executeTakeFirst()
  if (!row) await tx.insertInto('installation').values({ mode }).execute()
  else if (row.mode !== mode)
    throw new Error(`This database belongs to a ${row.mode} server; MODE=${mode} may not use it.`)
}

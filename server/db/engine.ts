import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { takeFolderLock } from './folder-lock.ts'
import type { Database } from './schema.ts'

export type Db = Kysely<Database>
export type Tx = Transaction<Database>

export type Engine = {
  db: Db
  name: 'postgres' | 'pglite'
  close: () => Promise<void>
}

const dateOid = 1082
const int8Oid = 20

/** A `date` stays the text 'YYYY-MM-DD' and a count is a number, on both engines. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === dateOid) return (text: string) => text
    if (oid === int8Oid) return (text: string) => Number(text)
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
  }) as pg.CustomTypesConfig['getTypeParser'],
}

const overPool = (pool: pg.Pool) => new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })

/** PostgreSQL 15 or newer by its URL. */
export function openPostgres(url: string, poolSize = 10): Engine {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => {}) // a broken idle connection is replaced; the next query reports a real outage
  const db = overPool(pool)
  return { db, name: 'postgres', close: () => db.destroy() }
}

/**
 * The embedded database, driven through the same `pg` pool. It has one session, and two processes on one
 * folder lose data without a word: so a pool of one, and a lock file taken before the folder is opened.
 * `folder` undefined keeps it in memory.
 */
export async function openPglite(folder: string | undefined): Promise<Engine> {
  const lock = folder ? await takeFolderLock(folder) : undefined
  try {
    const [{ PGlite }, { createPgConfig }] = await Promise.all([
      import('@electric-sql/pglite'),
      import('@electric-sql/pglite/node-postgres'),
    ])
    if (folder) await mkdir(folder, { recursive: true, mode: 0o700 })
    const pglite = await PGlite.create(folder ? join(folder, 'data') : 'memory://', { relaxedDurability: false })
    const pool = new pg.Pool({ ...createPgConfig(pglite), max: 1, types, connectionTimeoutMillis: 30_000 })
    const db = overPool(pool)
    const close = async () => {
      await db.destroy()
      await pglite.close()
      await lock?.release()
    }
    return { db, name: 'pglite', close }
  } catch (error) {
    await lock?.release()
    throw error
  }
}

const retryable = new Set(['40001', '40P01'])
const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Runs `work` in one transaction; tries again when the database asks for it (serialisation failure, deadlock). */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>, tries = 4): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(async (tx) => {
        await sql`select set_config('lock_timeout', '3s', true), set_config('statement_timeout', '8s', true)`.execute(
          tx,
        )
        return work(tx)
      })
    } catch (error) {
      if (attempt >= tries || !retryable.has(codeOf(error))) throw error
      await new Promise((resume) => setTimeout(resume, Math.random() * 20 * 2 ** attempt))
    }
  }
}

/** The database is there but too busy: a lock, a statement or the wait for a connection ran into its time limit. */
export const isBusy = (error: unknown) =>
  ['55P03', '57014', '53300'].includes(codeOf(error)) ||
  (error instanceof Error && error.message === 'timeout exceeded when trying to connect')

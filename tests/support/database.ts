import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { inject } from 'vitest'
import pgliteManifest from '../../node_modules/@electric-sql/pglite/package.json' with { type: 'json' }
import './postgres-setup.ts'
import { connectPostgres, type DatabaseTemplate } from './postgres.ts'
import { cacheFolder } from './project-root.ts'

const pgliteVersion = pgliteManifest.version

export type DatabaseEnvironment = { DATA_DIR: string; DATABASE_URL?: string }

export const databaseEngine: 'pglite' | 'postgres' = process.env.DB_ENGINE === 'postgres' ? 'postgres' : 'pglite'

/**
 * The part of the server's environment that decides where its data lies: a fresh folder, and in the `postgres` project
 * a fresh database. `cleanUp` after the server was closed.
 */
export async function freshDatabase(
  template?: DatabaseTemplate,
): Promise<{ environment: DatabaseEnvironment; cleanUp: () => void }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mot-cua-data-'))
  const cleanUp = () => rmSync(folder, { recursive: true, force: true })
  if (databaseEngine === 'pglite') {
    cpSync(await emptyPglite(), path.join(folder, 'db', 'data'), { recursive: true })
    return { environment: { DATA_DIR: folder }, cleanUp }
  }
  return { environment: { DATA_DIR: folder, DATABASE_URL: await freshPostgresUrl(template) }, cleanUp }
}

/** A folder with an empty embedded database, made once: copying it takes a tenth of the time of making one. */
async function emptyPglite(): Promise<string> {
  const made = path.join(cacheFolder('pglite'), pgliteVersion)
  if (existsSync(made)) return made
  const own = mkdtempSync(path.join(cacheFolder('pglite'), 'making-'))
  const database = await PGlite.create(path.join(own, 'data'))
  await database.close()
  // Several workers may make one at the same moment; the first to move it into place wins.
  try {
    renameSync(path.join(own, 'data'), made)
  } catch (error) {
    if (!existsSync(made)) throw error
  }
  rmSync(own, { recursive: true, force: true })
  return made
}

/** Only in projects whose global setup starts PostgreSQL (`server-postgres`, `support`). */
export function freshPostgresUrl(template?: DatabaseTemplate): Promise<string> {
  const { adminUrl, run } = inject('postgres')
  return connectPostgres(adminUrl, run).createDatabase(template)
}

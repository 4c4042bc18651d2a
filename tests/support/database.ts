import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import './postgres-setup.ts'
import { connectPostgres, type DatabaseTemplate } from './postgres.ts'

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
  if (databaseEngine === 'pglite') return { environment: { DATA_DIR: folder }, cleanUp }
  return { environment: { DATA_DIR: folder, DATABASE_URL: await freshPostgresUrl(template) }, cleanUp }
}

/** Only in projects whose global setup starts PostgreSQL (`server-postgres`, `support`). */
export function freshPostgresUrl(template?: DatabaseTemplate): Promise<string> {
  const { adminUrl, run } = inject('postgres')
  return connectPostgres(adminUrl, run).createDatabase(template)
}

import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { startCluster } from './postgres-cluster.ts'

/** Where Debian and its kin keep PostgreSQL, by version, and what belongs to it. */
const debian = { binaries: '/usr/lib/postgresql', shared: '/usr/share/postgresql' }

/** A PostgreSQL with PostGIS that is installed on this machine. */
function installedPostgis(): string | undefined {
  const versions = existsSync(debian.binaries) ? readdirSync(debian.binaries).sort() : []
  const found = versions
    .reverse()
    .find(
      (version) =>
        existsSync(path.join(debian.binaries, version, 'bin', 'initdb')) &&
        existsSync(path.join(debian.shared, version, 'extension', 'postgis.control')),
    )
  return found && path.join(debian.binaries, found)
}

export const hasPostgis = installedPostgis() !== undefined
/** Ends the name of what is skipped. */
export const postgisNote = hasPostgis ? '' : ' (skipped: PostGIS is not installed)'

export type Postgis = { url: string; pool: pg.Pool; stop: () => Promise<void> }

/** A fresh database with PostGIS in a cluster of its own. */
export async function startPostgis(): Promise<Postgis> {
  const folder = installedPostgis()
  if (folder === undefined) throw new Error('PostGIS is not installed: Debian has postgresql-15-postgis-3.')
  const cluster = await startCluster({ folder, initdb: [] })
  const pool = new pg.Pool({ connectionString: cluster.adminUrl })
  // A server that stops ends the connections that are idle.
  pool.on('error', () => undefined)
  await pool.query('CREATE EXTENSION postgis')
  const stop = async () => {
    await pool.end()
    await cluster.stop()
  }
  return { url: cluster.adminUrl, pool, stop }
}

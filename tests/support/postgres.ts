import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { startCluster } from './postgres-cluster.ts'

export type Postgres = {
  /** Marks the databases of one test run. */
  run: string
  /** Points at the maintenance database, as an account that may create databases. */
  adminUrl: string
  /** A fresh database; with a template, a copy of what its `prepare` made once in this run. */
  createDatabase: (template?: DatabaseTemplate) => Promise<string>
  stop: () => Promise<void>
}

export type DatabaseTemplate = { name: string; prepare: (url: string) => Promise<void> }

/** A cluster of our own, or the server that `DATABASE_URL` names, on which only databases made here are dropped. */
export async function startPostgres(): Promise<Postgres> {
  const given = process.env.DATABASE_URL
  const cluster = given ? { adminUrl: given, stop: async () => {} } : await startCluster()
  const run = randomBytes(4).toString('hex')
  const postgres = connectPostgres(cluster.adminUrl, run)
  return {
    ...postgres,
    stop: async () => {
      if (given) await dropDatabases(given, run)
      await cluster.stop()
    },
  }
}

/** Joins a server that somebody else started, as a test worker does with that of the global setup. */
export function connectPostgres(adminUrl: string, run: string): Omit<Postgres, 'stop'> {
  return { adminUrl, run, createDatabase: (template) => createDatabase(adminUrl, run, template) }
}

async function createDatabase(adminUrl: string, run: string, template?: DatabaseTemplate): Promise<string> {
  const name = `mot_cua_${run}_${randomBytes(6).toString('hex')}`
  await withClient(adminUrl, async (client) => {
    const source = template ? await templateDatabase(client, adminUrl, run, template) : undefined
    await client.query(`CREATE DATABASE ${name}${source ? ` TEMPLATE ${source}` : ''}`)
  })
  return urlOf(adminUrl, name)
}

/** Workers of one run may ask together: the first prepares, the others wait. */
async function templateDatabase(client: pg.Client, adminUrl: string, run: string, template: DatabaseTemplate) {
  const name = `mot_cua_${run}_t_${createHash('sha256').update(template.name).digest('hex').slice(0, 12)}`
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [name])
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await prepareTemplate(client, adminUrl, name, template)
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [name])
  }
  return name
}

async function prepareTemplate(client: pg.Client, adminUrl: string, name: string, template: DatabaseTemplate) {
  // Takes its name last, so that a half prepared one is never copied.
  const unfinished = `${name}_${randomBytes(4).toString('hex')}`
  await client.query(`CREATE DATABASE ${unfinished}`)
  await template.prepare(urlOf(adminUrl, unfinished))
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`)
}

async function dropDatabases(adminUrl: string, run: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'mot\\_cua\\_' || $1 || '\\_%'",
      [run],
    )
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
  })
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}

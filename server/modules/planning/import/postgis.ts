import { open } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { knownName, type Aliases } from './fields.ts'
import { layersByClass } from './layers.ts'
import { mostBytes } from './read-delivery.ts'

/** Where editors hold the layers: a schema of a PostGIS database, one table for each class, with or without capitals. */
export type EditingStore = { url: string; schema: string }
export type TakenOut = { layers: { name: string; features: number }[]; otherTables: string[] }

const rowsAtOnce = 2000
const longestMs = 10 * 60_000
const id = pg.escapeIdentifier

/**
 * Every layer as it stands at one moment, as a GeoJSON file in `to`. The numbers stay as they are, whatever the table says of
 * its frame: PostGIS would move them by 0.80 m west of 107.11° E (see geo/vn2000.ts). Columns that we do not read do not
 * leave the database; their names do, so that the report can say them.
 */
export async function layersFromPostgis(
  { url, schema }: EditingStore,
  aliases: Aliases,
  to: string,
): Promise<TakenOut> {
  const client = await connect(url)
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const tables = await tablesIn(client, schema)
    const layers: TakenOut['layers'] = []
    for (const table of tables.known) layers.push(await takeOut(client, table, aliases, to))
    await client.query('COMMIT')
    return { layers, otherTables: tables.others }
  } catch (error) {
    throw error instanceof pg.DatabaseError ? new Error(`The planning database refuses: ${error.message}`) : error
  } finally {
    await client.end()
  }
}

/** What goes wrong is said without the address, in which a password stands. */
async function connect(url: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      statement_timeout: longestMs,
    })
    await client.connect()
    return client
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    const told = error instanceof pg.DatabaseError ? error.message : code
    throw new Error(`The planning database cannot be reached: ${told}`)
  }
}

type Table = { name: string; schema: string; table: string; geometry: string; columns: string[]; key: string[] }

async function tablesIn(client: pg.Client, schema: string): Promise<{ known: Table[]; others: string[] }> {
  const { rows } = await client.query<Omit<Table, 'name'>>(
    `SELECT n.nspname AS schema, c.relname AS table, min(a.attname::text) FILTER (WHERE t.typname = 'geometry') AS geometry,
       coalesce(array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE t.typname <> 'geometry'), '{}') AS columns,
       ARRAY(SELECT k.attname::text FROM pg_index i JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = ANY (i.indkey)
         WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY array_position(i.indkey::int2[], k.attnum)) AS key
     FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     JOIN pg_type t ON t.oid = a.atttypid
     WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm')
     GROUP BY n.nspname, c.relname, c.oid HAVING count(*) FILTER (WHERE t.typname = 'geometry') > 0
     ORDER BY c.relname`,
    [schema],
  )
  const named = rows.map((row) => ({ ...row, name: classOf(row.table) }))
  const known = named.flatMap((table) => (table.name === undefined ? [] : [{ ...table, name: table.name }]))
  if (known.length === 0) throw new Error(`The planning database has no class that we read in its schema ${schema}`)
  const others = named.flatMap(({ name, table }) => (name === undefined ? [table] : []))
  return { known, others }
}

const classOf = (table: string) => Object.keys(layersByClass).find((name) => name.toLowerCase() === table.toLowerCase())

/** In the order of the key: the same tables make the same release. */
async function takeOut(client: pg.Client, table: Table, aliases: Aliases, to: string) {
  const { name, key } = table
  if (key.length === 0) throw new Error(`The planning database has no primary key on ${table.table}`)
  const file = await open(join(to, `${name}.geojson`), 'wx').catch(() => {
    throw new Error(`The folder and the planning database both hold ${name}, or the database holds it twice`)
  })
  try {
    await client.query(`DECLARE layer NO SCROLL CURSOR FOR ${featuresOf(table, aliases)}`)
    await file.write('{"type":"FeatureCollection","features":[')
    let [features, bytes] = [0, 0]
    for (;;) {
      const { rows } = await client.query<{ feature: string }>(`FETCH ${rowsAtOnce} FROM layer`)
      if (rows.length === 0) break
      const text = `${features > 0 ? ',' : ''}${rows.map(({ feature }) => feature).join(',')}`
      features += rows.length
      bytes += Buffer.byteLength(text)
      if (bytes > mostBytes)
        throw new Error(`The planning database holds more than 1 GB in ${name}: give each ward a schema`)
      await file.write(text)
    }
    await file.write(']}')
    await client.query('CLOSE layer')
    return { name, features }
  } finally {
    await file.close()
  }
}

function featuresOf({ schema, table, geometry, columns, key }: Table, aliases: Aliases): string {
  const taken = columns.map((column) => {
    const known = knownName(aliases, column)
    return known === undefined ? `NULL AS ${id(column)}` : `t.${id(column)} AS ${id(known)}`
  })
  return `SELECT '{"type":"Feature","geometry":' ||
      coalesce(ST_AsGeoJSON(ST_CurveToLine(ST_Force2D(t.${id(geometry)})), 15, 0), 'null') || ',"properties":' ||
      (SELECT to_jsonb(p) FROM (SELECT ${taken.join(', ')}) p)::text || '}' AS feature
    FROM ${id(schema)}.${id(table)} t ORDER BY ${key.map((column) => `t.${id(column)}`).join(', ')}`
}

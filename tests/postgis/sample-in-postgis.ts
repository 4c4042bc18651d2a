import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import type { P } from '../../server/modules/planning/geo/ring.ts'
import { cellOf } from '../../server/modules/planning/release/columns.ts'
import {
  layerNames,
  unpackLookup,
  type Layer,
  type LayerName,
} from '../../server/modules/planning/release/lookup-file.ts'
import { projectRoot } from '../support/project-root.ts'

const shipped = path.join(projectRoot, 'localities', 'vung-tau-2025', 'planning', 'mau-47k-1')
const batch = 4000

/**
 * The sample that ships as tables of PostGIS, one for each layer: the row, its columns as JSON and its shape in metres of
 * VN-2000 107°45'. What rings enclose, PostGIS decides.
 */
export async function loadSample(pool: pg.Pool): Promise<void> {
  const { layers, documents } = await unpackLookup(await readFile(path.join(shipped, 'lookup.bin')))
  await pool.query('CREATE TABLE documents AS SELECT d AS told FROM jsonb_array_elements($1::jsonb) d', [
    JSON.stringify(documents),
  ])
  // Those in force from the most detailed down, then drafts, then past ones; of equals the later first.
  await pool.query(`CREATE VIEW standing AS SELECT told->>'id' AS id, told, row_number() OVER (ORDER BY
      array_position(ARRAY['in-force', 'consulting', 'expired'], replace(told->>'status', 'locally-adjusted', 'in-force')),
      array_position(ARRAY['detailed', 'brief', 'subdivision', 'general'], told->>'level'),
      coalesce(told->>'decidedOn', '') DESC, told->>'id') AS place FROM documents`)
  for (const name of layerNames) {
    await pool.query(`CREATE TABLE ${name} (row integer PRIMARY KEY, cells jsonb NOT NULL, geom geometry NOT NULL)`)
    for (let from = 0; from < layers[name].count; from += batch)
      await pool.query(
        `INSERT INTO ${name} SELECT (one->>'row')::integer, one->'cells', ${shapeIn(name)}
         FROM jsonb_array_elements($1::jsonb) one`,
        [JSON.stringify(rowsOf(name, layers[name], from))],
      )
    await pool.query(`CREATE INDEX ON ${name} USING gist (geom)`)
    await pool.query(`ANALYZE ${name}`)
  }
}

const shapeIn = (name: LayerName) => {
  const written = `ST_GeomFromText(one->>'shape')`
  return isArea(name) ? `ST_BuildArea(${written})` : written
}
const isArea = (name: LayerName) => !['points', 'lines', 'streets'].includes(name)

function rowsOf(name: LayerName, { count, columns, ringsOf }: Layer, from: number) {
  const names = Object.keys(columns)
  return Array.from({ length: Math.min(batch, count - from) }, (_, index) => {
    const row = from + index
    const cells = Object.fromEntries(names.map((column) => [column, cellOf(columns[column], row)]))
    return { row, cells, shape: shapeOf(name, ringsOf(row)) }
  })
}

function shapeOf(name: LayerName, rings: P[][]): string {
  const listed = (points: P[]) => `(${points.map(([east, north]) => `${east} ${north}`).join()})`
  const [first = []] = rings
  if (name === 'points') return `POINT${listed(first)}`
  if (!isArea(name)) return `LINESTRING${listed(first)}`
  return `MULTILINESTRING(${rings.map((ring) => listed([...ring, ...ring.slice(0, 1)])).join()})`
}

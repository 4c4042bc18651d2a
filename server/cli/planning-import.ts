import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isCivilDay } from '../../contract/rules/calendar/civil-day.ts'
import { readEnvironment } from '../environment.ts'
import { aliasesWith } from '../modules/planning/import/fields.ts'
import { hasGdal, isGdalSource, isRefusedSource, layersAsGeojson } from '../modules/planning/import/gdal.ts'
import { importInChild } from '../modules/planning/import/in-child.ts'
import { layersFromPostgis } from '../modules/planning/import/postgis.ts'
import type { DeliveryFrame, Report } from '../modules/planning/import/read-delivery.ts'

const usage =
  'planning:import --from FOLDER [--postgis SCHEMA] --id ID --name NAME --date YYYY-MM-DD --frame tm3-107-45|tm3-105-45|utm-48|wgs84 --by WHO [--check]'
const frames: readonly DeliveryFrame[] = ['tm3-107-45', 'tm3-105-45', 'utm-48', 'wgs84']

/**
 * Reads what an office delivered and puts it on the shelf as a draft, which two editors then look at, sign and publish in
 * the app. `--check` only says what is wrong. GeoPackage, geodatabase and shapefile need GDAL (`ogr2ogr`). `--postgis` takes the
 * layers out of a schema of the database that `PLANNING_DATABASE_URL` names; the folder then holds only the lists.
 */
export async function planningImport(args: string[], projectDir: string): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...{ from: { type: 'string' }, id: { type: 'string' }, name: { type: 'string' }, date: { type: 'string' } },
      ...{
        postgis: { type: 'string' },
        frame: { type: 'string' },
        by: { type: 'string' },
        check: { type: 'boolean', default: false },
      },
    },
  })
  const { from, id, name, date, by, check } = values
  const frame = frames.find((one) => one === values.frame)
  if (!from || !id || !/^[a-z0-9][a-z0-9.-]{2,58}$/.test(id) || !name || !date || !isCivilDay(date) || !frame || !by) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const { dataDir, planningDatabaseUrl: url } = readEnvironment(process.env, projectDir)
  const scratch = await mkdtemp(join(tmpdir(), 'planning-'))
  try {
    await asGeojson(resolve(from), scratch)
    if (values.postgis) await fromPostgis({ url, schema: values.postgis }, scratch)
    const shelf = join(dataDir, 'planning')
    const head = { id, name, dataDate: date, frame, broughtBy: by.slice(0, 120) }
    const report = await importInChild({ ...head, from: scratch, shelf, checkOnly: check })
    for (const line of linesOf(report)) process.stdout.write(`${line}\n`)
    if (report.faults.length > 0) return 1
    process.stdout.write(
      check ? 'Chỉ kiểm tra, chưa ghi gì.\n' : `Đã ghi bản nháp ${id}. Hai người biên soạn xem và ký.\n`,
    )
    return 0
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Copies GeoJSON and JSON, and turns what GDAL reads into GeoJSON. */
async function asGeojson(from: string, scratch: string) {
  for (const entry of await readdir(from)) {
    const path = join(from, entry)
    if (isRefusedSource(path)) throw new Error(`The folder holds ${entry}: unpack archives and export drawings first.`)
    if (/\.(geo)?json$/.test(entry)) await cp(path, join(scratch, entry))
    if (!isGdalSource(path)) continue
    if (!(await hasGdal()))
      throw new Error(`The folder holds ${entry}: install GDAL (ogr2ogr) or export it as GeoJSON.`)
    await layersAsGeojson(path, scratch)
  }
}

async function fromPostgis({ url, schema }: { url: string | undefined; schema: string }, scratch: string) {
  if (!url) throw new Error('The planning database is not named: set PLANNING_DATABASE_URL')
  const { aliases } = aliasesWith(await readNames(scratch))
  const { layers, otherTables } = await layersFromPostgis({ url, schema }, aliases, scratch)
  const taken = layers.map(({ name, features }) => `${name} ${features}`)
  process.stdout.write(`Lấy từ PostGIS, lược đồ ${schema}: ${taken.join(', ')}\n`)
  if (otherTables.length > 0) process.stdout.write(`Không đọc các bảng: ${otherTables.join(', ')}\n`)
}

/** `truong.json`; what is wrong with it, the import says. */
async function readNames(folder: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, 'truong.json'), 'utf8')) as unknown
  } catch {
    return undefined
  }
}

const mostNamed = 20

function linesOf({ faults, missingClasses, layers }: Report): string[] {
  return [
    ...layers.flatMap(({ name, taken, repaired, refused, unreadColumns }) => [
      `${name}: nhận ${taken}, sửa ${repaired.length}, bỏ ${refused.length}`,
      ...repaired.slice(0, mostNamed).map(({ id, what }) => `  sửa ${id}: ${what}`),
      ...refused.slice(0, mostNamed).map(({ id, why }) => `  bỏ ${id}: ${why}`),
      ...(refused.length > mostNamed ? [`  … và ${refused.length - mostNamed} đối tượng nữa`] : []),
      ...(unreadColumns.length > 0 ? [`  không đọc các cột: ${unreadColumns.join(', ')}`] : []),
    ]),
    ...(missingClasses.length > 0 ? [`Không có lớp: ${missingClasses.join(', ')}`] : []),
    ...faults.map((fault) => `LỖI ${fault}`),
  ]
}

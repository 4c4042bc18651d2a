import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Feature, Position } from 'geojson'
import { squareAt } from '../../support/small-release.ts'
import { round, type Report } from '../line.ts'
import { importInChild } from '../../../server/modules/planning/import/in-child.ts'
import { scratchFolder } from './samples.ts'

const sizes = [10_000, 100_000]
const side = 10

/** Deliveries of an office, from GeoJSON to a draft with its tiles, in the child process with its bounds. */
export async function benchPlanningImport(report: Report): Promise<void> {
  for (const parcels of sizes) await importParcels(parcels, report)
}

async function importParcels(parcels: number, { line, invariant }: Report) {
  const from = scratchFolder(`delivery-${parcels}`)
  const shelf = scratchFolder(`shelf-${parcels}`)
  await mkdir(shelf, { recursive: true })
  await deliver(from, parcels)
  const started = performance.now()
  const { faults, layers } = await importInChild({
    ...{ from, shelf, id: 'giao-1', name: 'Bản giao thử', dataDate: '2026-10-01', frame: 'tm3-107-45' },
    ...{ broughtBy: 'Phép đo', checkOnly: false },
  })
  const seconds = (performance.now() - started) / 1000
  const taken = layers.find(({ name }) => name === 'ThuaDat_A')?.taken ?? 0
  const { length } = await readFile(path.join(shelf, 'giao-1', 'lookup.bin'))
  line(`${parcels}-parcels.seconds`, round(seconds))
  line(`${parcels}-parcels.per-second`, round(parcels / seconds, 0))
  line(`${parcels}-parcels.lookup-kb`, round(length / 1000))
  line(`${parcels}-parcels.taken`, `${taken}/${parcels}`)
  invariant(faults.length === 0 && taken === parcels, `of ${parcels} parcels ${taken} were taken: ${faults.join('; ')}`)
}

/** Rows of squares, a zone for each hundred, one ward around them all. */
async function deliver(folder: string, parcels: number) {
  await mkdir(folder, { recursive: true })
  const columns = 500
  const [east, north] = [424_000, 1_143_000]
  const squares = (count: number, size: number, properties: (at: number) => object) =>
    Array.from({ length: count }, (_, at): Feature => {
      const perRow = (columns * side) / size
      const ring = squareAt(east + (at % perRow) * size, north + Math.floor(at / perRow) * size, size)
      const positions = ring.map(([x, y]): Position => [x, y])
      const geometry = { type: 'Polygon' as const, coordinates: [[...positions, ...positions.slice(0, 1)]] }
      return { type: 'Feature', geometry, properties: { ...properties(at) } }
    })
  const documentId = '79QPK1260001000'
  const layers = {
    RanhGioiXa_A: squares(1, columns * side, () => ({ maXa: '26506', tenXa: 'Phường thử' })),
    ThuaDat_A: squares(parcels, side, (at) => ({
      maXa: '26506',
      soTo: 1 + Math.floor(at / 1000),
      soThua: 1 + (at % 1000),
    })),
    ChucNangSuDungDat_A: squares(parcels / 100, side * 10, () => ({ maHoSoQH: documentId, maLoaiDat: 'ODT' })),
  }
  for (const [name, features] of Object.entries(layers))
    await writeFile(path.join(folder, `${name}.geojson`), JSON.stringify({ type: 'FeatureCollection', features }))
  const document = {
    ...{ id: documentId, infoCode: null, name: 'Quy hoạch phân khu thử', level: 'subdivision', status: 'in-force' },
    ...{ decisionNumber: '1/QĐ', decidedOn: '2026-01-05', decidedBy: 'Cơ quan thử', validTo: null, scale: '1/2000' },
  }
  await writeFile(path.join(folder, 'ho-so.json'), JSON.stringify([document]))
  const legend = { code: 'ODT', name: 'Đất ở đô thị', meaning: 'Làm nhà ở.' }
  const colours = { officialColour: '#FFA0FF', colour: '#F7C7A3' }
  await writeFile(path.join(folder, 'loai-dat.json'), JSON.stringify([{ ...legend, ...colours }]))
}

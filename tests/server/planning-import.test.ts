import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Feature, Geometry, Position } from 'geojson'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toDegrees } from '../../server/modules/planning/geo/vn2000.ts'
import { importInChild } from '../../server/modules/planning/import/in-child.ts'
import { readNote } from '../../server/modules/planning/import/import-note.ts'
import { runImport, type ImportTask } from '../../server/modules/planning/import/run-import.ts'
import { createReleases } from '../../server/modules/planning/releases.ts'
import { squareAt } from '../support/small-release.ts'

let from: string
let shelf: string
beforeEach(async () => {
  const root = mkdtempSync(join(tmpdir(), 'delivery-'))
  from = join(root, 'from')
  shelf = join(root, 'shelf')
  await mkdir(from)
  await mkdir(shelf)
})
afterEach(() => rm(join(from, '..'), { recursive: true, force: true }))

const documents = [
  {
    ...{ id: '79QPK1260001000', infoCode: null, name: 'Quy hoạch phân khu thử', level: 'subdivision' },
    ...{ status: 'in-force', decisionNumber: '1/QĐ', decidedOn: '2026-01-05', decidedBy: 'Cơ quan thử' },
    ...{ validTo: null, scale: '1/2000' },
  },
]
const classes = [
  { code: 'ODT', name: 'Đất ở đô thị', meaning: 'Làm nhà ở.', officialColour: '#FFA0FF', colour: '#F7C7A3' },
]
const task = (more: Partial<ImportTask> = {}): ImportTask => ({
  ...{ from, shelf, id: 'giao-2026-1', name: 'Bản giao thử', dataDate: '2026-10-01', frame: 'tm3-107-45' },
  ...{ broughtBy: 'Tổ dữ liệu thử', checkOnly: false, ...more },
})

const [east, north] = [426_900, 1_144_200]
const area = (x: number, y: number, side: number): Geometry => {
  const ring = squareAt(east + x, north + y, side).map(([e, n]): Position => [e, n])
  return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] }
}
const feature = (geometry: Geometry, properties: object): Feature => ({
  ...{ type: 'Feature', geometry },
  properties: { ...properties },
})

async function deliver(layers: { [name: string]: Feature[] }) {
  await writeFile(join(from, 'ho-so.json'), JSON.stringify(documents))
  await writeFile(join(from, 'loai-dat.json'), JSON.stringify(classes))
  for (const [name, features] of Object.entries(layers))
    await writeFile(join(from, `${name}.geojson`), JSON.stringify({ type: 'FeatureCollection', features }))
}

const ward = feature(area(0, 0, 1000), { maXa: '26506', tenXa: 'Phường thử' })
const parcel = feature(area(100, 100, 10), { maXa: '26506', soTo: 1, soThua: '7', dienTichPhapLy: '100,5' })
const zone = feature(area(50, 50, 200), {
  ...{ maHoSoQH: '79QPK1260001000', maLoaiDat: 'ODT', matDoXayDung: '70', tangCao: 5 },
})

/** What a resident would be told of the parcel of the import. */
async function rowsOf(id = 'giao-2026-1') {
  const nobody = { get: async () => ({ currentId: undefined, at: new Map<string, Date>() }), forget: () => undefined }
  const { land } = await createReleases([shelf], nobody).open(id)
  const row = land.parcelById('26506-1-7')
  return { land, parcel: row === undefined ? undefined : land.row('parcels', row), zone: land.row('zones', 0) }
}

describe('a delivery', () => {
  it('becomes a draft: classes that are missing are accepted and named', async () => {
    await deliver({ RanhGioiXa_A: [ward], ThuaDat_A: [parcel], ChucNangSuDungDat_A: [zone] })
    const report = await runImport(task())
    expect(report.faults).toEqual([])
    expect(report.missingClasses).toContain('CayXanh_P')
    const { parcel: read, zone: read2 } = await rowsOf()
    expect(read?.numberOrNull('statedArea')).toBe(100.5)
    expect([read2.numberOrNull('densityTo'), read2.numberOrNull('floorsTo')]).toEqual([70, 5])
    expect(await readNote(join(shelf, 'giao-2026-1'))).toMatchObject({
      broughtBy: 'Tổ dữ liệu thử',
      layers: expect.arrayContaining([expect.objectContaining({ name: 'ThuaDat_A', taken: 1, refusedCount: 0 })]),
    })
    const manifest: unknown = JSON.parse(await readFile(join(shelf, 'giao-2026-1', 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ release: { publishedAt: null, sample: false, dataDate: '2026-10-01' } })
  })

  it('names each feature that it leaves out, with the reason, and each that it repairs', async () => {
    const spike = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [14, 0],
          [10, 0],
          [10, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    }
    const moved = {
      ...spike,
      coordinates: spike.coordinates.map((ring) => ring.map(([x = 0, y = 0]) => [east + 300 + x, north + 300 + y])),
    }
    await deliver({
      RanhGioiXa_A: [ward],
      ThuaDat_A: [
        parcel,
        feature(moved, { maDoiTuong: 'T-9', maXa: '26506', soTo: '1', soThua: '9' }),
        feature(area(120, 100, 10), { maDoiTuong: 'T-8', maXa: '26506', soTo: '1' }),
        feature({ type: 'Point', coordinates: [east, north] }, { maDoiTuong: 'T-10' }),
      ],
      ChucNangSuDungDat_A: [zone, feature(area(0, 0, 5), { maDoiTuong: 'Z-1', maHoSoQH: 'KHONG', maLoaiDat: 'ODT' })],
    })
    const { layers } = await runImport(task())
    expect(layers.find(({ name }) => name === 'ThuaDat_A')).toMatchObject({
      taken: 2,
      repaired: [{ id: 'T-9' }],
      refused: [
        { id: 'T-8', why: 'không đủ mã xã, số tờ, số thửa' },
        { id: 'T-10', why: 'không phải vùng' },
      ],
    })
    expect(layers.find(({ name }) => name === 'ChucNangSuDungDat_A')?.refused).toEqual([
      { id: 'Z-1', why: 'hồ sơ KHONG không có trong ho-so.json' },
    ])
  })

  it('cannot bring whose land it is: columns that are not known are not read, and are named', async () => {
    const owned = feature(area(100, 100, 10), {
      ...{ maXa: '26506', soTo: '1', soThua: '7', chuSuDung: 'Nguyễn Văn Không', soGCN: 'AB 123456' },
    })
    await deliver({ RanhGioiXa_A: [ward], ThuaDat_A: [owned], ChucNangSuDungDat_A: [zone] })
    const { layers } = await runImport(task())
    expect(layers.find(({ name }) => name === 'ThuaDat_A')?.unreadColumns).toEqual(['chuSuDung', 'soGCN'])
    const { parcel: read } = await rowsOf()
    expect(read?.textOrNull('chuSuDung')).toBeNull()
  })

  it.each(['wgs84', 'tm3-105-45'] as const)('in %s is refused when the numbers are in another frame', async (frame) => {
    await deliver({ RanhGioiXa_A: [ward], ThuaDat_A: [parcel], ChucNangSuDungDat_A: [zone] })
    const { faults, layers } = await runImport(task({ frame }))
    expect(layers[0]?.refused[0]?.why).toMatch(/hệ tọa độ/)
    expect(faults.join()).toMatch(/RanhGioiXa_A/)
    expect(await readdir(shelf)).toEqual([])
  })

  it('in degrees lands within a centimetre of the same in metres', async () => {
    const inDegrees = (one: Feature): Feature => {
      if (one.geometry.type !== 'Polygon') throw new Error('only areas here')
      const coordinates = one.geometry.coordinates.map((ring) => ring.map(([e = 0, n = 0]) => [...toDegrees([e, n])]))
      return { ...one, geometry: { type: 'Polygon', coordinates } }
    }
    await deliver({
      RanhGioiXa_A: [inDegrees(ward)],
      ThuaDat_A: [inDegrees(parcel)],
      ChucNangSuDungDat_A: [inDegrees(zone)],
    })
    await runImport(task({ frame: 'wgs84' }))
    const { land } = await rowsOf()
    const [ring] = land.ringsOf('parcels', 0)
    expect(ring?.[0]?.[0]).toBeCloseTo(east + 100, 1)
    expect(ring?.[0]?.[1]).toBeCloseTo(north + 100, 1)
  })

  it('with a document, a class of land or a file that is wrong writes nothing and says what', async () => {
    await deliver({ RanhGioiXa_A: [ward], ThuaDat_A: [parcel], LopLa_A: [] })
    await writeFile(join(from, 'ho-so.json'), JSON.stringify([{ id: 'x' }]))
    await writeFile(join(from, 'CayXanh_P.geojson'), 'không phải json')
    const { faults } = await runImport(task())
    expect(faults.join('\n')).toMatch(/ho-so\.json[^]*CayXanh_P\.geojson[^]*LopLa_A\.geojson: không có lớp/)
    expect(await readdir(shelf)).toEqual([])
  })

  it('is only looked at when that is all that was asked', async () => {
    await deliver({ RanhGioiXa_A: [ward], ThuaDat_A: [parcel], ChucNangSuDungDat_A: [zone] })
    expect((await runImport(task({ checkOnly: true }))).faults).toEqual([])
    expect(await readdir(shelf)).toEqual([])
  })
})

describe('the child process', () => {
  it('does the same work', async () => {
    await deliver({ RanhGioiXa_A: [ward], ThuaDat_A: [parcel], ChucNangSuDungDat_A: [zone] })
    expect((await importInChild(task())).faults).toEqual([])
    expect(await readdir(shelf)).toEqual(['giao-2026-1'])
  })

  it('ends alone when a file needs more memory than it has, and nothing is written', async () => {
    await deliver({ RanhGioiXa_A: [ward] })
    const many = `{"type":"FeatureCollection","features":[${'{"geometry":null,"properties":{"a":[1,2,3]}},'.repeat(1_500_000)}{"geometry":null}]}`
    await writeFile(join(from, 'ThuaDat_A.geojson'), many)
    await expect(importInChild(task(), { megabytes: 96, longestMs: 60_000 })).rejects.toThrow(/bộ nhớ/)
    expect(await readdir(shelf)).toEqual([])
  })
})

const hasGdal = (() => {
  try {
    execFileSync('ogr2ogr', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.log('skipped: GDAL not installed')
    return false
  }
})()

it.skipIf(!hasGdal)('reads a GeoPackage through GDAL without moving a corner', async () => {
  const { layersAsGeojson } = await import('../../server/modules/planning/import/gdal.ts')
  await deliver({ ThuaDat_A: [parcel], RanhGioiXa_A: [ward] })
  const pack = join(from, 'giao.gpkg')
  const source = join(from, 'ThuaDat_A.geojson')
  execFileSync('ogr2ogr', ['-f', 'GPKG', '-a_srs', 'EPSG:5899', '-nln', 'ThuaDat_A', pack, source])
  const to = join(from, 'read')
  await layersAsGeojson(pack, to)
  const read: unknown = JSON.parse(await readFile(join(to, 'ThuaDat_A.geojson'), 'utf8'))
  expect(read).toHaveProperty('features.0.geometry.coordinates.0.0', [east + 100, north + 100])
})

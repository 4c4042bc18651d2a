import { readFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Feature, Geometry, Position } from 'geojson'
import pg from 'pg'
import { boxOf, type Box, type P } from '../../server/modules/planning/geo/ring.ts'
import { rowReader } from '../../server/modules/planning/release/columns.ts'
import { unpackLookup, type LayerName } from '../../server/modules/planning/release/lookup-file.ts'
import { sampleClasses } from '../../server/modules/planning/sample/zone-classes.ts'
import { projectRoot } from '../support/project-root.ts'

type Properties = { [name: string]: string | number | boolean | null }
export type Delivery = { documents: object[]; layers: { [name: string]: Feature[] } }
type Row = ReturnType<typeof rowReader>

/** Some streets of the shipped sample as an office would deliver them, in the classes and columns of the circular. */
export async function deliveryIn([west, south, east, north]: Box): Promise<Delivery> {
  const shipped = path.join(projectRoot, 'localities', 'vung-tau-2025', 'planning', 'mau-47k-1', 'lookup.bin')
  const { layers, documents } = await unpackLookup(await readFile(shipped))
  function take(
    name: LayerName,
    shapeOf: (rings: P[][]) => Geometry,
    told: (row: Row) => Properties,
    isTaken: (row: Row) => boolean = () => true,
  ): Feature[] {
    const layer = layers[name]
    return Array.from({ length: layer.count }, (_, at) => at).flatMap((at): Feature[] => {
      const [rings, row] = [layer.ringsOf(at), rowReader(layer.columns, at)]
      const box = boxOf(rings.flat())
      const isNear = box[0] < east && box[2] > west && box[1] < north && box[3] > south
      if (!isNear || !isTaken(row)) return []
      return [{ type: 'Feature', geometry: shapeOf(rings), properties: told(row) }]
    })
  }
  const isKind = (kind: string) => (row: Row) => row.text('kind') === kind
  const state = (row: Row) => ({ tinhTrang: row.flag('planned') ? 'Quy hoạch' : 'Hiện trạng' })
  return {
    documents,
    layers: {
      RanhGioiXa_A: take('wards', area, (row) => ({
        ...{ maXa: row.text('code'), tenXa: row.text('name'), cu: row.flag('former') },
      })),
      ThuaDat_A: take('parcels', area, (row) => ({
        ...{
          maXa: row.text('ward'),
          maXaCu: row.text('formerWard'),
          soTo: row.text('sheet'),
          soThua: row.text('parcel'),
        },
        ...{ dienTichPhapLy: row.numberOrNull('statedArea'), duong: row.textOrNull('street') },
        // What must never get in.
        chuSuDung: 'Nguyễn Văn Không',
      })),
      ChucNangSuDungDat_A: take('zones', area, (row) => ({
        ...{ maHoSoQH: row.text('documentId'), maLoaiDat: row.text('code'), tenDoiTuong: row.text('name') },
        ...{ matDoXayDung: row.numberOrNull('densityTo'), tangCao: row.numberOrNull('floorsTo') },
        ...{ tangCaoToiThieu: row.numberOrNull('floorsFrom'), heSoSuDungDat: row.numberOrNull('floorAreaRatioTo') },
      })),
      MangLuoiGiaoThongDuongBo_L: take('streets', line, (row) => ({
        ...{ tenDuong: row.text('name'), loGioi: row.numberOrNull('planned'), maHoSoQH: '79QPK1210003MAU' },
        beRongHienTrang: row.numberOrNull('present'),
      })),
      MangLuoiThoatNuocMua_L: take(
        'lines',
        line,
        (row) => ({ ...state(row), duongKinh: row.numberOrNull('diameter'), vatLieu: row.textOrNull('material') }),
        isKind('drain'),
      ),
      MangLuoiPhanPhoiDien_L: take(
        'lines',
        line,
        (row) => ({ ...state(row), dienAp: row.numberOrNull('kilovolts'), ngam: row.flagOrNull('underground') }),
        isKind('power-line'),
      ),
      CongTrinhChieuSang_P: take(
        'points',
        point,
        (row) => ({ ...state(row), congSuat: row.numberOrNull('lampWatts') }),
        isKind('lamp'),
      ),
      CayXanh_P: take(
        'points',
        point,
        (row) => ({ ...state(row), loaiCay: row.textOrNull('species'), chieuCao: row.numberOrNull('height') }),
        isKind('tree'),
      ),
    },
  }
}

const area = (rings: P[][]): Geometry => ({
  type: 'Polygon',
  coordinates: rings.map((ring): Position[] => [...ring, ...ring.slice(0, 1)].map(([x, y]) => [x, y])),
})
const line = ([points = []]: P[][]): Geometry => ({ type: 'LineString', coordinates: points.map(([x, y]) => [x, y]) })
const point = ([points = []]: P[][]): Geometry => ({ type: 'Point', coordinates: [...(points[0] ?? [])] })

/** The lists that lie beside the layers. */
export async function writeLists(folder: string, { documents }: Delivery) {
  const classes = sampleClasses.map(({ group: _group, ...one }) => one)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'ho-so.json'), JSON.stringify(documents))
  await writeFile(path.join(folder, 'loai-dat.json'), JSON.stringify(classes))
}

export async function writeLayers(folder: string, { layers }: Delivery) {
  for (const [name, features] of Object.entries(layers))
    await writeFile(path.join(folder, `${name}.geojson`), JSON.stringify({ type: 'FeatureCollection', features }))
}

const id = pg.escapeIdentifier

/** As QGIS and ogr2ogr leave layers behind: a key, one geometry with its frame, names with or without capitals. */
export async function putIntoPostgis(pool: pg.Pool, schema: string, { layers }: Delivery) {
  await pool.query(`CREATE SCHEMA ${id(schema)}`)
  for (const [at, [name, features]] of Object.entries(layers).entries()) {
    const named = (text: string) => id(at % 2 === 0 ? text.toLowerCase() : text)
    const table = `${id(schema)}.${named(name)}`
    const columns = Object.entries(typesOf(features))
    const defined = columns.map(([column, type]) => `${named(column)} ${type}`)
    await pool.query(
      `CREATE TABLE ${table} (${['fid serial PRIMARY KEY', 'geom geometry(Geometry, 5899)', ...defined].join(', ')})`,
    )
    const values = columns.map(([column, type]) => `(one->'properties'->>${pg.escapeLiteral(column)})::${type}`)
    await pool.query(
      `INSERT INTO ${table} (${['geom', ...columns.map(([column]) => named(column))].join(', ')})
       SELECT ${["ST_SetSRID(ST_GeomFromGeoJSON(one->>'geometry'), 5899)", ...values].join(', ')}
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY f (one, place) ORDER BY place`,
      [JSON.stringify(features)],
    )
  }
}

function typesOf(features: Feature[]): { [column: string]: string } {
  const types: { [column: string]: string } = {}
  for (const { properties } of features)
    for (const [name, value] of Object.entries(properties ?? {}))
      if (value !== null || types[name] === undefined)
        types[name] = typeof value === 'number' ? 'numeric' : typeof value === 'boolean' ? 'boolean' : 'text'
  return types
}

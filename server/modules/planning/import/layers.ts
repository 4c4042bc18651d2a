import type { Feature } from 'geojson'
import { stripAround } from '../geo/cut.ts'
import type { Ring } from '../geo/ring.ts'
import type { NetworkLine, NetworkPoint, ReleaseData } from '../release/data.ts'
import type { FieldReader } from './fields.ts'
import { readArea, readLines, readPoints, type Read, type ToMetres } from './geometry.ts'

/** One feature of a delivery, ready to be put where it belongs. */
export type Given = { feature: Feature; fields: FieldReader; toMetres: ToMetres; data: ReleaseData }
/** Puts one feature into the release, or says why not. */
export type Layer = (given: Given) => { refused: string } | { repaired?: string }

/** Puts what was read, or hands the refusal on. */
function put<T>(read: Read<T>, keep: (shape: T) => string | undefined): ReturnType<Layer> {
  if ('refused' in read) return read
  const refused = keep(read.shape)
  return refused === undefined ? { ...(read.repaired !== undefined && { repaired: read.repaired }) } : { refused }
}

const isPlanned = (fields: FieldReader) => /quy ho[aạ]ch|d[uự] ki[eế]n|planned/i.test(fields.text('state') ?? '')

const zone: Layer = ({ feature, fields, toMetres, data }) =>
  put(readArea(feature.geometry, toMetres), (rings) => {
    const documentId = fields.text('documentId')
    const code = fields.text('code')
    if (!documentId) return 'không ghi mã hồ sơ quy hoạch'
    if (!data.documents.some(({ id }) => id === documentId)) return `hồ sơ ${documentId} không có trong ho-so.json`
    if (!code) return 'không ghi loại đất'
    data.zones.push({
      ...{ documentId, code, rings, name: fields.text('name') ?? code },
      density: fields.range('densityFrom', 'densityTo'),
      floors: fields.range('floorsFrom', 'floorsTo'),
      floorAreaRatio: fields.range('floorAreaRatioFrom', 'floorAreaRatioTo'),
      smallestLot: fields.number('smallestLot'),
    })
    return undefined
  })

const parcel: Layer = ({ feature, fields, toMetres, data }) =>
  put(readArea(feature.geometry, toMetres), (rings) => {
    const [ward, sheet, number] = [fields.text('wardCode'), fields.text('sheet'), fields.text('parcel')]
    if (!ward || !sheet || !number) return 'không đủ mã xã, số tờ, số thửa'
    const formerWard = fields.text('formerWardCode') ?? ward
    const id = freeId(`${formerWard}-${sheet}-${number}`, data)
    const [street, statedArea] = [fields.text('street'), fields.number('statedArea')]
    data.parcels.push({ id, ward, formerWard, sheet, parcel: number, street, statedArea, rings })
    return undefined
  })

/** A number that was given twice stays findable: the second gets a letter. */
function freeId(id: string, { parcels }: ReleaseData): string {
  const taken = idsOf(parcels)
  let free = id
  for (let letter = 'b'.charCodeAt(0); taken.has(free); letter++) free = `${id}-${String.fromCharCode(letter)}`
  taken.add(free)
  return free
}

const known = new WeakMap<object, Set<string>>()
function idsOf(parcels: ReleaseData['parcels']): Set<string> {
  const ids = known.get(parcels) ?? new Set<string>()
  known.set(parcels, ids)
  return ids
}

const ward: Layer = ({ feature, fields, toMetres, data }) =>
  put(readArea(feature.geometry, toMetres), (rings) => {
    const [code, name] = [fields.text('wardCode'), fields.text('name')]
    if (!code || !name) return 'không ghi mã hoặc tên xã'
    data.wards.push({ code, name, former: fields.flag('former') === true, rings })
    return undefined
  })

const green: Layer = ({ feature, fields, toMetres, data }) =>
  put(readArea(feature.geometry, toMetres), (rings) => {
    data.greens.push({ name: fields.text('name') ?? 'Khoảng xanh', planned: isPlanned(fields), rings })
    return undefined
  })

const road: Layer = ({ feature, fields, toMetres, data }) =>
  put(readLines(feature.geometry, toMetres), (lines) => {
    const name = fields.text('name') ?? 'Đường chưa có tên'
    const [planned, present] = [fields.number('plannedWidth'), fields.number('presentWidth')]
    const documentId = fields.text('documentId') ?? ''
    for (const line of lines) {
      data.streets.push({ name, line, planned, present: present ?? planned ?? 0, level: levelOf(planned ?? present) })
      if (planned !== null)
        data.corridors.push({ road: name, planned, present, documentId, ...corridorOf(line, planned, fields) })
    }
    return undefined
  })

const corridorOf = (line: Ring, planned: number, fields: FieldReader) => ({
  setback: fields.number('setback'),
  rings: [stripAround(line, planned / 2)],
})

/** A main street from 30 m, an alley below 6: what the map draws from which zoom. */
const levelOf = (width: number | null) => [30, 20, 12, 6].filter((least) => (width ?? 0) < least).length

function line(kind: NetworkLine['kind']): Layer {
  return ({ feature, fields, toMetres, data }) =>
    put(readLines(feature.geometry, toMetres), (lines) => {
      const works = {
        ...{ kind, planned: isPlanned(fields), diameter: fields.number('diameter'), material: fields.text('material') },
        ...{
          flowsTo: fields.text('flowsTo'),
          kilovolts: fields.number('kilovolts'),
          underground: fields.flag('underground'),
        },
      }
      data.lines.push(...lines.map((one) => ({ ...works, line: one })))
      return undefined
    })
}

function point(kind: NetworkPoint['kind']): Layer {
  return ({ feature, fields, toMetres, data }) =>
    put(readPoints(feature.geometry, toMetres), (points) => {
      const work = {
        ...{ kind, planned: isPlanned(fields), lampWatts: fields.number('lampWatts') },
        ...{ species: fields.text('species'), height: fields.number('height') },
      }
      data.points.push(...points.map((at) => ({ ...work, at })))
      return undefined
    })
}

/** Classes of circular 16/2025/TT-BXD that we read, and the two of the cadastre; a class that is missing is accepted. */
export const layersByClass: { readonly [name: string]: Layer } = {
  RanhGioiXa_A: ward,
  ThuaDat_A: parcel,
  ChucNangSuDungDat_A: zone,
  PhanOQuyHoach_A: zone,
  MangLuoiGiaoThongDuongBo_L: road,
  MangLuoiThoatNuocMua_L: line('drain'),
  MangLuoiThoatNuocThai_L: line('drain'),
  CaoDoCongTNM_P: point('manhole'),
  MangLuoiPhanPhoiDien_L: line('power-line'),
  CongTrinhCapDien_P: point('substation'),
  MangLuoiChieuSang_L: line('lighting-line'),
  CongTrinhChieuSang_P: point('lamp'),
  CayXanh_P: point('tree'),
  KhongGianKTCQ_A: green,
}

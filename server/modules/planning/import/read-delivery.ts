import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import Type from 'typebox'
import Value from 'typebox/value'
import {
  PlanningDocument,
  ZoneClass,
  type PlanningDocument as Document,
} from '../../../../contract/schemas/planning-release.ts'
import type { Box, P } from '../geo/ring.ts'
import { fromFrame, type FrameName } from '../geo/recognise-frame.ts'
import { toMetres } from '../geo/vn2000.ts'
import type { ReleaseData } from '../release/data.ts'
import { aliasesWith, fieldReader, unreadColumns, type Properties } from './fields.ts'
import { layersByClass } from './layers.ts'

/** In which frame the numbers of a delivery are; never guessed, so that nothing is moved by half a metre unseen. */
export type DeliveryFrame = FrameName | 'wgs84'

export type Report = {
  faults: string[]
  missingClasses: string[]
  layers: {
    name: string
    taken: number
    /** `maDoiTuong` or place in the file, with what was done or why it was left out. */
    repaired: { id: string; what: string }[]
    refused: { id: string; why: string }[]
    unreadColumns: string[]
  }[]
}
export type Delivery = { data: ReleaseData; zoneClasses: ZoneClass[]; report: Report }

export const mostBytes = 1024 ** 3
const mostFeatures = 3_000_000
/** Roughly the city and its sea, in our own metres: what lies elsewhere was written in another frame than was told. */
const window: Box = [380_000, 1_090_000, 520_000, 1_200_000]

/**
 * Reads a folder with `ho-so.json` (the documents), `loai-dat.json` (the classes of the legend) and one GeoJSON file for each
 * class, named after it. What nothing here knows is not read.
 */
export async function readDelivery(folder: string, frame: DeliveryFrame): Promise<Delivery> {
  const report: Report = { faults: [], missingClasses: [], layers: [] }
  const documents = await listFrom(join(folder, 'ho-so.json'), PlanningDocument, report)
  const zoneClasses = await listFrom(join(folder, 'loai-dat.json'), ZoneClass, report)
  const { aliases, faults } = aliasesWith(await jsonIn(join(folder, 'truong.json'), report))
  report.faults.push(...faults)
  const data: ReleaseData = {
    ...{ documents, wards: [], parcels: [], zones: [], streets: [], corridors: [], lines: [], points: [], greens: [] },
    gaps: {},
  }
  const files = (await readdir(folder)).filter((name) => extname(name) === '.geojson').sort()
  report.missingClasses = Object.keys(layersByClass).filter((name) => !files.includes(`${name}.geojson`))
  const place = placeIn(frame)
  for (const file of files) {
    const name = basename(file, '.geojson')
    const layer = layersByClass[name]
    if (!layer) {
      report.faults.push(`${file}: không có lớp nào tên này`)
      continue
    }
    const collection = await collectionIn(join(folder, file), report)
    const told: Report['layers'][number] = { name, taken: 0, repaired: [], refused: [], unreadColumns: [] }
    told.unreadColumns = unreadColumns(aliases, collection.slice(0, 50).map(propertiesOf))
    collection.forEach((feature, index) => {
      const fields = fieldReader(aliases, propertiesOf(feature))
      const id = fields.text('objectId') ?? `số ${index + 1}`
      const done = place((to) => layer({ feature, fields, toMetres: to, data }))
      if ('refused' in done) told.refused.push({ id, why: done.refused })
      else {
        told.taken += 1
        if (done.repaired !== undefined) told.repaired.push({ id, what: done.repaired })
      }
    })
    report.layers.push(told)
  }
  if (data.wards.length === 0) report.faults.push('RanhGioiXa_A: cần ít nhất một xã, phường để biết vùng dữ liệu')
  for (const { code } of data.zones)
    if (!zoneClasses.some((one) => one.code === code)) {
      const fault = `loai-dat.json: thiếu loại đất ${code}`
      if (!report.faults.includes(fault)) report.faults.push(fault)
    }
  return { data, zoneClasses, report }
}

type Done = { refused: string } | { repaired?: string }

/** Runs with the projection of the frame; what lands outside the window was written in another frame and is refused. */
function placeIn(frame: DeliveryFrame) {
  const project = frame === 'wgs84' ? toMetres : fromFrame(frame)
  return (work: (to: (p: P) => P) => Done): Done => {
    let isOutside = false
    const to = (p: P): P => {
      const placed = project(p)
      const [west, south, east, north] = window
      if (!(placed[0] >= west && placed[0] <= east && placed[1] >= south && placed[1] <= north)) isOutside = true
      return isOutside ? [Number.NaN, Number.NaN] : placed
    }
    const done = work(to)
    return isOutside ? { refused: 'nằm ngoài vùng Vũng Tàu: xem lại hệ tọa độ đã khai' } : done
  }
}

const propertiesOf = ({ properties }: { properties: unknown }): Properties =>
  typeof properties === 'object' && properties !== null ? { ...properties } : {}

async function jsonIn(path: string, report: Report): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    report.faults.push(`${basename(path)}: không phải JSON`)
    return undefined
  }
}

async function listFrom<T extends typeof PlanningDocument | typeof ZoneClass>(path: string, schema: T, report: Report) {
  const content = await jsonIn(path, report)
  const list = Type.Array(schema)
  if (Value.Check(list, content)) return content
  const [first] = Value.Errors(list, content ?? null)
  report.faults.push(`${basename(path)}: ${content === undefined ? 'không có hoặc không đọc được' : first?.message}`)
  return []
}

async function collectionIn(path: string, report: Report): Promise<FeatureCollection['features']> {
  const { size } = await stat(path)
  if (size > mostBytes) {
    report.faults.push(`${basename(path)}: lớn hơn 1 GB, hãy chia theo phường, xã`)
    return []
  }
  const content = await jsonIn(path, report)
  if (!isCollection(content)) {
    report.faults.push(`${basename(path)}: không phải FeatureCollection`)
    return []
  }
  if (content.features.length > mostFeatures) {
    report.faults.push(`${basename(path)}: hơn ${mostFeatures} đối tượng`)
    return []
  }
  return content.features
}

const isCollection = (content: unknown): content is FeatureCollection =>
  typeof content === 'object' &&
  content !== null &&
  'features' in content &&
  Array.isArray(content.features) &&
  content.features.every((one) => typeof one === 'object' && one !== null && 'geometry' in one)

export type { Document }

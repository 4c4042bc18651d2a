import type { PlanningDocument } from '../../../../contract/schemas/planning-release.ts'
import { cutAcross, offsetLine, stripAround } from '../geo/cut.ts'
import { common, overlayAt } from '../geo/overlay.ts'
import { areaOf, centroid, lengthOf, type P, type Ring } from '../geo/ring.ts'
import type { Corridor, Zone } from '../release/data.ts'
import { sampleDocument } from './documents.ts'
import type { Fabric, Macro } from './fabric.ts'
import type { Land } from './land.ts'
import type { Plot } from './lots.ts'
import { core, shoreStreets } from './outline.ts'
import { randomOf } from './random.ts'
import { sampleClasses, usualIndices } from './zone-classes.ts'

export type Plans = { documents: PlanningDocument[]; zones: Zone[]; corridors: Corridor[] }

const nameOf = (code: string) => sampleClasses.find((one) => one.code === code)?.name ?? code
const setbacks = [6, 4, 3, 0]
/** Whose plan was adjusted in places. */
export const adjustedWard = 1

export function zone(documentId: string, code: string, rings: Ring[], name = nameOf(code)): Zone {
  const none = { density: null, floors: null, floorAreaRatio: null, smallestLot: null }
  return { documentId, code, name, rings, ...none }
}

/** On purpose: one zone in twelve says nothing of what may be built. */
export function withIndices(bare: Zone, random: () => number): Zone {
  const usual = usualIndices[bare.code]
  if (!usual || random() < 0.08) return bare
  const floors = Math.max(1, usual.floors + Math.floor((random() - 0.4) * 3))
  return {
    ...bare,
    density: [null, usual.density],
    floors: [bare.code === 'ODT' ? 2 : null, floors],
    floorAreaRatio: [null, Math.round(usual.density * floors) / 100],
    smallestLot: bare.code === 'ODT' ? 36 : bare.code === 'ONT' ? 60 : null,
  }
}

/** Plans of every level and status, some of which are in trouble on purpose. */
export function plansOf(land: Land, fabric: Fabric, plots: readonly Plot[], seed: string): Plans {
  const plans: Plans = { documents: [], zones: [], corridors: [] }
  const add = (told: Parameters<typeof sampleDocument>[2]) => {
    const document = sampleDocument(plans.documents.length + 1, seed, told)
    plans.documents.push(document)
    return document.id
  }
  general(plans, land, fabric, plots, add)
  subdivisions(plans, land, fabric, plots, seed, add)
  const town = fabric.macros
    .filter(({ isBuilt, ring }) => isBuilt && land.isFree(centroid(ring)))
    .sort((one, other) => fromCore(one) - fromCore(other))
  detailed(plans, town, plots, seed, add)
  troubled(plans, town, plots, add)
  return plans
}

type Add = (told: Parameters<typeof sampleDocument>[2]) => string
const fromCore = ({ ring }: Macro) => lengthOf(centroid(ring), core)

/** The plan of the whole city: one colour for each cell of main streets, cut at the shore. */
function general(plans: Plans, land: Land, { macros }: Fabric, plots: readonly Plot[], add: Add) {
  const id = add({
    ...{ name: 'Quy hoạch chung thành phố (mẫu)', level: 'general', status: 'in-force', scale: '1/10000' },
    ...{ decidedOn: '2019-06-12', validTo: '2035-12-31' },
  })
  for (const { key, ring } of macros) {
    const inside = plots.filter(({ block }) => block.macro === key)
    const middle = centroid(ring)
    const feature = land.ellipses.find((one) => one.signedDistance(middle) < 0)
    const code = feature?.code ?? largestUse(inside) ?? 'CLN'
    for (const ward of land.wards) {
      const { toShape, toRings } = overlayAt(middle)
      const rings = toRings(common(toShape([ring]), toShape([ward.ring])))
      if (rings.length > 0) plans.zones.push(zone(id, code === 'ONT' && !ward.rural ? 'ODT' : code, rings))
    }
  }
}

function largestUse(plots: readonly Plot[]): string | undefined {
  const area = new Map<string, number>()
  for (const { code, block } of plots) area.set(code, (area.get(code) ?? 0) + areaOf(block.ring))
  return [...area].sort((one, other) => other[1] - one[1])[0]?.[0]
}

/** One plan at 1/2000 for each ward, with its red lines; one was adjusted in places. */
function subdivisions(plans: Plans, land: Land, fabric: Fabric, plots: readonly Plot[], seed: string, add: Add) {
  for (const [index, ward] of land.wards.entries()) {
    const id = add({
      ...{ name: `Quy hoạch phân khu ${ward.name} (mẫu)`, level: 'subdivision', scale: '1/2000' },
      ...{
        status: index === adjustedWard ? 'locally-adjusted' : 'in-force',
        decidedOn: `202${index}-03-15`,
        validTo: null,
      },
    })
    for (const { block, code, ward: own } of plots)
      if (own === ward)
        plans.zones.push(withIndices(zone(id, code, [block.ring]), randomOf(seed, 'indices', block.key)))
    for (const { code, name, ring } of land.ellipses) {
      const { toShape, toRings } = overlayAt(centroid(ring))
      const rings = toRings(common(toShape([ring]), toShape([ward.ring])))
      if (rings.length > 0) plans.zones.push(zone(id, code, rings, name))
    }
    const isOfWard = (p: P | undefined) => p !== undefined && land.wardAt(p) === ward
    for (const { name, level, present, planned, line } of fabric.roads)
      if (planned !== null && isOfWard(line[0])) {
        const rings = [stripAround(line, planned / 2)]
        plans.corridors.push({ road: name, present, planned, setback: setbacks[level] || null, documentId: id, rings })
      }
    for (const { line } of shoreStreets)
      line.forEach((a, at) => {
        const b = line[at + 1]
        if (b && isOfWard(a))
          plans.zones.push(zone(id, 'DKV', [stripAround(offsetLine([a, b], -45), 30)], 'Bãi biển (mẫu)'))
      })
  }
}

/** Projects at 1/500: each block halved, so that limits run through parcels. */
function detailed(plans: Plans, town: readonly Macro[], plots: readonly Plot[], seed: string, add: Add) {
  town
    .filter((_, index) => index % 7 === 2)
    .slice(0, 14)
    .forEach(({ key }, index) => {
      const isBrief = index % 4 === 3
      const id = add({
        ...{ name: `Quy hoạch chi tiết khu dân cư mẫu ${index + 1}`, level: isBrief ? 'brief' : 'detailed' },
        ...{ status: 'in-force', decidedOn: `2023-0${1 + (index % 9)}-20`, validTo: null, scale: '1/500' },
      })
      for (const { block, code } of plots.filter((plot) => plot.block.macro === key)) {
        const random = randomOf(seed, 'project', block.key)
        const [one, other] = cutAcross(block.ring, 0.6 + random() * 0.2) ?? []
        if (one) plans.zones.push(withIndices(zone(id, code, [one]), random))
        if (other) plans.zones.push(withIndices(zone(id, random() < 0.6 ? code : 'DKV', [other]), random))
      }
    })
}

/** On purpose: a plan that has run out, one still under consultation, and two in force that say different things. */
function troubled(plans: Plans, town: readonly Macro[], plots: readonly Plot[], add: Add) {
  const told = { level: 'subdivision', scale: '1/2000', validTo: null } as const
  const tellAll = (id: string, macros: readonly Macro[], codeOf: (code: string) => string) => {
    const keys = new Set(macros.map(({ key }) => key))
    for (const { block, code } of plots)
      if (keys.has(block.macro)) plans.zones.push(zone(id, codeOf(code), [block.ring]))
  }
  const expired = add({
    ...{ ...told, name: 'Quy hoạch phân khu trung tâm cũ (mẫu)', status: 'expired' },
    ...{ decidedOn: '2009-05-04', validTo: '2020-12-31' },
  })
  tellAll(expired, town.slice(0, 12), (code) => (code === 'TMD' ? 'ODT' : code))
  const consulting = add({
    ...{ ...told, name: 'Điều chỉnh quy hoạch phân khu đang lấy ý kiến (mẫu)', status: 'consulting' },
    decidedOn: null,
  })
  tellAll(consulting, town.slice(8, 14), (code) => (code === 'ODT' ? 'TMD' : code))
  const conflicting = add({
    ...{ ...told, name: 'Quy hoạch phân khu chồng lấn (mẫu)', status: 'in-force' },
    decidedOn: '2018-11-01',
  })
  tellAll(conflicting, town.slice(16, 20), (code) => (code === 'ODT' ? 'DKV' : code))
}

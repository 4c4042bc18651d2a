import type { PlanOfParcel, ZoneShare } from '../../../../contract/schemas/planning-answer.ts'
import type { PlanningDocument } from '../../../../contract/schemas/planning-release.ts'
import { areaOfShape, common, without, type Shape } from '../geo/overlay.ts'
import { distanceToArea } from '../geo/ring.ts'
import type { LandIndex } from './land-index.ts'
import { hundredth, widened, type Piece } from './piece.ts'
import { isThin } from './roads.ts'
import { groupOf } from './zone-groups.ts'

const ranks = { detailed: 0, brief: 1, subdivision: 2, general: 3 }
const statusRanks = { 'in-force': 0, 'locally-adjusted': 0, consulting: 1, expired: 2 }
export const isInForce = ({ status }: PlanningDocument) => statusRanks[status] === 0

type Part = ZoneShare & { shape: Shape }
const none = { densityPercent: null, floors: null, floorAreaRatio: null, smallestLotSquareMetres: null }

/** Every plan that says something of the piece: those in force from the most detailed down, then drafts, then past ones. */
export function plansOf(land: LandIndex, piece: Piece, reserved: Shape, accuracy: number): PlanOfParcel[] {
  const rows = new Map<string, number[]>()
  for (const row of land.near('zones', widened(piece.box, accuracy))) {
    const id = land.row('zones', row).text('documentId')
    rows.set(id, [...(rows.get(id) ?? []), row])
  }
  const plans = land.documents
    .flatMap((document) => {
      const parts = partsOf(land, piece, document, rows.get(document.id) ?? [], reserved, accuracy)
      return parts.length > 0 ? [{ document, parts }] : []
    })
    .sort((one, other) => byStanding(one.document, other.document))
  const governing = plans.find(({ document }) => isInForce(document))
  return plans.map((plan) => ({
    document: plan.document,
    governs: plan === governing,
    conflicts: governing !== undefined && plan !== governing && contradicts(plan, governing),
    zones: plan.parts.map(({ shape: _shape, ...zone }) => zone),
  }))
}

const byStanding = (one: PlanningDocument, other: PlanningDocument) =>
  statusRanks[one.status] - statusRanks[other.status] ||
  ranks[one.level] - ranks[other.level] ||
  (other.decidedOn ?? '').localeCompare(one.decidedOn ?? '') ||
  one.id.localeCompare(other.id)

type Plan = { document: PlanningDocument; parts: Part[] }

/** A plan in force that says another kind of land; one of the whole city only where even the group differs. */
function contradicts({ document, parts }: Plan, governing: Plan): boolean {
  const [own, its] = [mainCode(parts), mainCode(governing.parts)]
  if (!isInForce(document) || own === undefined || its === undefined) return false
  return document.level === 'general' ? groupOf(own) !== groupOf(its) : own !== its
}

const mainCode = (parts: Part[]) =>
  parts.find(({ code, name }) => code !== null && name !== roadName)?.code ?? undefined
const roadName = 'Đất giao thông (trong lộ giới)'

/** The parts add up to the piece: what one zone took is gone for the next, and the rest is said to be unknown. */
function partsOf(
  land: LandIndex,
  piece: Piece,
  document: PlanningDocument,
  rows: number[],
  reserved: Shape,
  accuracy: number,
): Part[] {
  const shapes = rows.map((row) => ({ row, shape: piece.toShape(land.ringsOf('zones', row)) }))
  // A plan that only touches the piece says nothing of it.
  if (!shapes.some(({ shape }) => areaOfShape(common(piece.shape, shape)) >= piece.sliver)) return []
  const takesRoads = document.status !== 'expired' && areaOfShape(reserved) >= piece.sliver
  const road = { ...none, code: 'DGT', name: roadName, share: 0, areaSquareMetres: 0, nearEdge: false }
  const parts: Part[] = takesRoads ? [{ ...road, shape: reserved }] : []
  let rest = takesRoads ? without(piece.shape, reserved) : piece.shape
  for (const { row, shape } of shapes) {
    const taken = common(rest, shape)
    if (taken.length === 0) continue
    rest = without(rest, shape)
    addPart(parts, { ...zoneOf(land, row), shape: taken })
  }
  addPart(parts, { ...none, code: null, name: null, share: 0, areaSquareMetres: 0, nearEdge: false, shape: rest })
  const kept = withoutSlivers(parts, piece)
  const besides = isBesideAnother(land, piece, rows, kept, accuracy)
  return kept.map((part) => ({
    ...part,
    nearEdge: (kept.length > 1 && isThin(part.shape, accuracy)) || (besides && part === kept[0]),
  }))
}

function zoneOf(land: LandIndex, row: number): Omit<Part, 'shape'> {
  const zone = land.row('zones', row)
  const range = (name: string) => {
    const [from, to] = [zone.numberOrNull(`${name}From`), zone.numberOrNull(`${name}To`)]
    return from === null && to === null ? null : { from, to }
  }
  return {
    ...{ code: zone.text('code'), name: zone.textOrNull('name'), areaSquareMetres: 0, share: 0, nearEdge: false },
    ...{ densityPercent: range('density'), floors: range('floors'), floorAreaRatio: range('floorAreaRatio') },
    smallestLotSquareMetres: zone.numberOrNull('smallestLot'),
  }
}

/** Zones that say the very same are one part. */
function addPart(parts: Part[], part: Part) {
  const said = ({ shape: _shape, ...zone }: Part) => JSON.stringify(zone)
  const same = parts.find((one) => said(one) === said(part))
  if (same) same.shape = [...same.shape, ...part.shape]
  else if (part.shape.length > 0) parts.push(part)
}

/** The largest part takes what rounding left over, so that nothing is lost. */
function withoutSlivers(parts: Part[], piece: Piece): Part[] {
  const sized = parts
    .map((part) => ({ part, area: areaOfShape(part.shape) }))
    .sort((one, other) => other.area - one.area)
  const kept = sized.filter(({ area }, index) => index === 0 || area >= piece.sliver)
  const lost = piece.area - kept.reduce((sum, { area }) => sum + area, 0)
  return kept.map(({ part, area }, index) => {
    const whole = index === 0 ? area + lost : area
    return { ...part, areaSquareMetres: hundredth(whole), share: piece.area > 0 ? whole / piece.area : 0 }
  })
}

/** The limit of another kind of land runs along the piece, within the accuracy. */
function isBesideAnother(land: LandIndex, piece: Piece, rows: number[], parts: Part[], accuracy: number): boolean {
  const own = new Set(parts.map(({ code }) => code))
  return rows.some(
    (row) =>
      !own.has(land.row('zones', row).text('code')) &&
      distanceToArea(piece.rings, land.ringsOf('zones', row)) <= accuracy,
  )
}

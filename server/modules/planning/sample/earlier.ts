import type { Zone } from '../release/data.ts'
import { between, centroid, isInside, lengthOf } from '../geo/ring.ts'
import { sampleDocument } from './documents.ts'
import type { Fabric, Macro, Road } from './fabric.ts'
import type { Land } from './land.ts'
import type { Plot } from './lots.ts'
import { core } from './outline.ts'
import { adjustedWard, withIndices, zone, type Plans } from './plans.ts'
import { randomOf } from './random.ts'

/**
 * The sample some months before, for comparing two releases: one ward's plan had not been adjusted yet (workshops where
 * houses, shops and parks are planned now, and streets that nobody meant to widen), a project since run out was in force,
 * the plan of the city ran out sooner, and nobody had been asked about the change in the middle of the town. Land and
 * networks are the same.
 */
const codesBefore: { [now: string]: string } = { ODT: 'SKC', TMD: 'SKC', DKV: 'ODT' }
const cellCount = 4

export function roadsBefore(land: Land, fabric: Fabric): Road[] {
  const cells = cellsOf(land, fabric)
  return fabric.roads.map((road) => {
    const [a, b] = road.line
    const isChanged = a && b && road.planned !== null && cells.some(({ ring }) => isInside(between(a, b, 0.5), [ring]))
    return isChanged ? { ...road, planned: road.present } : road
  })
}

export function plansBefore(plans: Plans, land: Land, fabric: Fabric, plots: readonly Plot[], seed: string): Plans {
  const cells = cellsOf(land, fabric)
  const adjusted = plans.documents.find(({ status }) => status === 'locally-adjusted')?.id
  const asked = plans.documents.find(({ status }) => status === 'consulting')?.id
  const plotOf = new Map(plots.map((plot) => [plot.block.ring, plot]))
  function before(one: Zone): Zone {
    const plot = one.rings[0] && plotOf.get(one.rings[0])
    const code = codesBefore[one.code]
    if (!plot || !code || one.documentId !== adjusted || !cells.some(({ key }) => key === plot.block.macro)) return one
    return withIndices(zone(adjusted, code, one.rings), randomOf(seed, 'indices', plot.block.key))
  }
  const past = sampleDocument(plans.documents.length + 1, seed, {
    ...{ name: 'Quy hoạch chi tiết cụm xưởng mẫu', level: 'detailed', status: 'in-force', scale: '1/500' },
    ...{ decidedOn: '2016-05-20', validTo: '2026-05-20' },
  })
  const workshops = plots.filter(({ block, code }) => block.macro === cells[0]?.key && codesBefore[code] === 'SKC')
  return {
    ...plans,
    documents: [
      ...plans.documents
        .filter(({ id }) => id !== asked)
        .map((one) => (one.level === 'general' ? { ...one, validTo: '2030-12-31' } : one)),
      past,
    ],
    zones: [
      ...plans.zones.filter(({ documentId }) => documentId !== asked).map(before),
      ...workshops.map(({ block }) =>
        withIndices(zone(past.id, 'SKC', [block.ring]), randomOf(seed, 'workshop', block.key)),
      ),
    ],
  }
}

/** Built cells of the adjusted ward, those nearest to the middle of the town. */
function cellsOf(land: Land, { macros }: Fabric): Macro[] {
  const away = ({ ring }: Macro) => lengthOf(centroid(ring), core)
  return macros
    .filter(({ isBuilt, ring }) => isBuilt && land.wardAt(centroid(ring)) === land.wards[adjustedWard])
    .sort((one, other) => away(one) - away(other))
    .slice(0, cellCount)
}

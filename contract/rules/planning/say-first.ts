import type { LandFacts, ZoneFacts } from './facts.ts'
import { inSentence, sayArea, sayList, sayShare, sentence } from './say-numbers.ts'
import { zoneName } from './say-plans.ts'
import { leastTaken } from './say-roads.ts'
import type { PlanningWords } from './say-vi.ts'

/** Kinds of land for homes (đất ở đô thị, đất ở nông thôn, đất ở). */
const homes = ['ODT', 'ONT', 'OTC']
/** A sliver of a zone is no part of its own in the first sentence. */
const leastShare = 0.01
const nearlyAll = 0.98

/** What it means for the owner of the land, in one sentence. */
export function sayFirst(answer: LandFacts, words: PlanningWords): string {
  const land = answer.parcel ? words.lands.parcel : words.lands.land
  const taken = answer.roads.affectedSquareMetres
  if (taken >= leastTaken && taken >= nearlyAll * answer.areaSquareMetres) return sentence(words.roadAll(land))
  return sentence([planned(answer, land, words), ...road(answer, words)].join('; '))
}

function planned({ plans }: LandFacts, land: string, words: PlanningWords): string {
  const governing = plans.find(({ governs }) => governs)
  if (!governing) return notGoverned(plans, land, words)
  const zones = governing.zones.filter(({ code, share }) => code !== null && share >= leastShare)
  const sorted = zones.slice().sort((one, other) => other.share - one.share)
  const [most] = sorted
  if (!most) return words.noPlan(land)
  const named = (zone: ZoneFacts) => inSentence(zoneName(zone, words))
  const shares = sayList(
    sorted.map((zone) => words.share(named(zone), sayShare(zone.share, words))),
    words,
  )
  if (sorted.length > 1) return words.several(land, sorted.length, shares)
  if (most.share < nearlyAll) return words.partly(land, shares)
  const whole = words.whole(land, named(most))
  return most.code !== null && homes.indexOf(most.code) >= 0 ? whole : `${whole}, ${words.notForHomes}`
}

function notGoverned(plans: LandFacts['plans'], land: string, words: PlanningWords): string {
  const has = (status: 'consulting' | 'expired') => plans.some(({ document }) => document.status === status)
  if (has('consulting')) return words.noPlanInForce.consulting(land)
  return has('expired') ? words.noPlanInForce.expired(land) : words.noPlan(land)
}

function road({ roads, areaSquareMetres }: LandFacts, words: PlanningWords): string[] {
  const taken = roads.affectedSquareMetres
  if (roads.state === 'absent') return [words.roadUnknown]
  if (roads.state === 'closed') return []
  if (taken >= leastTaken)
    return [words.roadPart(sayArea(taken, words), sayShare(taken / Math.max(areaSquareMetres, taken), words))]
  return [roads.reserves.some(({ nearEdge }) => nearEdge) ? words.roadClose : words.noRoad]
}

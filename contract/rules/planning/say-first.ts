import type { LandFacts, PlanOfLand, ZoneFacts } from './facts.ts'
import { inSentence, sayArea, sayList, sayShare, sentence } from './say-numbers.ts'
import { zoneName } from './say-plans.ts'
import { leastTaken } from './say-roads.ts'
import type { PlanningWords } from './say-vi.ts'

/** Kinds of land for homes (đất ở đô thị, đất ở nông thôn, đất ở). */
const homes = ['ODT', 'ONT', 'OTC']
/** A sliver of a zone is no part of its own in the first sentence. */
const leastShare = 0.01
const nearlyAll = 0.98

/** Land for traffic: the part that a road takes, said once and not as a kind of land as well. */
const traffic = 'DGT'

/** What it means for the owner of the land, in one sentence. */
export function sayFirst(answer: LandFacts, words: PlanningWords): string {
  const { plans, roads, areaSquareMetres } = answer
  const land = answer.parcel ? words.lands.parcel : words.lands.land
  const taken = roads.affectedSquareMetres
  const takes = taken >= leastTaken
  const governing = plans.find(({ governs }) => governs)
  const zones = partsOf(governing, takes)
  if (takes && (taken >= nearlyAll * areaSquareMetres || (governing && zones.length === 0)))
    return sentence(words.roadAll(land))
  if (!governing || zones.length === 0)
    return sentence([notGoverned(plans, land, words), ...road(answer, words)].join('; '))
  const said = takes
    ? [
        words.roadPart(sayArea(taken, words), sayShare(taken / areaSquareMetres, words)),
        words.rest(named(zones, words)),
      ]
    : [planned(zones, land, words), ...road(answer, words)]
  return sentence(said.join('; '))
}

/** The largest first, without slivers. */
function partsOf(governing: PlanOfLand | undefined, takes: boolean): ZoneFacts[] {
  const counts = ({ code, share }: ZoneFacts) => code !== null && share >= leastShare && !(takes && code === traffic)
  return governing ? governing.zones.filter(counts).sort((one, other) => other.share - one.share) : []
}

/** One by its name alone, several with how much each is. */
function named(zones: readonly ZoneFacts[], words: PlanningWords): string {
  const name = (zone: ZoneFacts) => inSentence(zoneName(zone, words))
  const [only] = zones
  if (only && zones.length === 1) return withAdvice(name(only), only, words)
  return sayList(
    zones.map((zone) => words.share(name(zone), sayShare(zone.share, words))),
    words,
  )
}

const withAdvice = (said: string, { code }: ZoneFacts, words: PlanningWords) =>
  code !== null && homes.indexOf(code) >= 0 ? said : `${said}, ${words.notForHomes}`

function planned(zones: readonly ZoneFacts[], land: string, words: PlanningWords): string {
  const [most] = zones
  if (most && zones.length === 1 && most.share >= nearlyAll)
    return withAdvice(words.whole(land, inSentence(zoneName(most, words))), most, words)
  const shares = sayList(
    zones.map((zone) => words.share(inSentence(zoneName(zone, words)), sayShare(zone.share, words))),
    words,
  )
  return zones.length > 1 ? words.several(land, zones.length, shares) : words.partly(land, shares)
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

import type { LandFacts, RoadFacts } from './facts.ts'
import { sayDocument } from './say-document.ts'
import { inSentence, sayArea, sayMetres, sentence } from './say-numbers.ts'
import type { PlanningWords } from './say-vi.ts'

export type SaidRoad = { sentence: string; setback: string; nearEdge: string | null; source: string | null }

/** Under half a square metre nothing is taken that a measurement would find. */
export const leastTaken = 0.5

export function sayRoads({ roads, plans }: LandFacts, words: PlanningWords): SaidRoad[] {
  const documentOf = (id: string | null) => plans.find(({ document }) => document.id === id)?.document
  return roads.reserves.map((road) => {
    const document = documentOf(road.documentId)
    return {
      sentence: sentence(`${road.road}: ${whatOf(road, words)}`),
      setback: sentence(
        road.setbackMetres === null ? words.noSetback : words.setback(sayMetres(road.setbackMetres, words)),
      ),
      nearEdge: road.nearEdge ? words.nearEdge : null,
      source: document ? sayDocument(document, words) : null,
    }
  })
}

function whatOf(road: RoadFacts, words: PlanningWords): string {
  const { plannedWidthMetres: planned, presentWidthMetres: present } = road
  return [
    planned === null ? words.noWidth : words.reserveWidth(sayMetres(planned, words)),
    ...(present === null ? [] : [words.reservePresent(sayMetres(present, words))]),
    reach(road, words),
  ].join(', ')
}

function reach({ affectedSquareMetres: taken, distanceMetres }: RoadFacts, words: PlanningWords): string {
  if (taken >= leastTaken) return words.reserveTakes(sayArea(taken, words))
  return distanceMetres < 0.5 ? words.reserveBeside : words.reserveAway(sayMetres(distanceMetres, words))
}

/** The theme "traffic" in one sentence. */
export function sayTraffic({ roads }: LandFacts, words: PlanningWords): string {
  if (roads.state === 'absent') return sentence(words.absent(inSentence(words.themes.traffic)))
  if (roads.state === 'closed') return sentence(words.closed)
  const [first] = roads.reserves
  if (roads.state === 'none' || !first) return sentence(words.noRoadNear)
  if (roads.affectedSquareMetres < leastTaken) return sentence(`${first.road}: ${whatOf(first, words)}`)
  return sentence(words.reserveTakes(sayArea(roads.affectedSquareMetres, words)))
}

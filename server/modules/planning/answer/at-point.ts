import type { PlanningAnswer } from '../../../../contract/schemas/planning-answer.ts'
import type { PlanningAtPoint } from '../../../../contract/schemas/planning-question.ts'
import type { P } from '../geo/ring.ts'
import { toMetres } from '../geo/vn2000.ts'
import { answerOf, answerOfParcel, type Asked } from './answer.ts'

/** A position less exact than this does not say in which parcel somebody stands. */
const coarsest = 20

type Where = { longitude: number; latitude: number; accuracyMetres: number | null }

/** The position is looked up and forgotten; the answer carries it rounded to the metre. */
export function answerAt(asked: Asked, { longitude, latitude, accuracyMetres }: Where): PlanningAtPoint {
  const { land } = asked
  const point = { longitude: fifth(longitude), latitude: fifth(latitude) }
  const p = toMetres([longitude, latitude])
  const ward = land.wardAt(p)
  const said = { point, accuracyMetres, answer: null }
  if (ward === undefined) return { ...said, result: 'outside' }
  if (accuracyMetres !== null && accuracyMetres > coarsest) return { ...said, result: 'too-coarse' }
  const parcel = land.parcelAt(p)
  if (parcel !== undefined) return { ...said, result: 'parcel', answer: answerOfParcel(asked, parcel) }
  return { ...said, result: 'ground', answer: ofGround(asked, p, land.row('wards', ward).text('code')) }
}

const fifth = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** What the plans say of a spot that no parcel holds: the part under it, without areas. */
function ofGround(asked: Asked, [x, y]: P, wardCode: string): PlanningAnswer {
  const spot: P[] = [
    [x - 0.5, y - 0.5],
    [x + 0.5, y - 0.5],
    [x + 0.5, y + 0.5],
    [x - 0.5, y + 0.5],
  ]
  const answer = answerOf(asked, [spot], wardCode)
  const pointed = (plan: PlanningAnswer['plans'][number]) => ({
    ...plan,
    zones: plan.zones.slice(0, 1).map((zone) => ({ ...zone, areaSquareMetres: 0, share: 1 })),
  })
  return {
    ...{ ...answer, rings: [], areaSquareMetres: 0, plans: answer.plans.map(pointed) },
    roads: {
      ...{ ...answer.roads, affectedSquareMetres: 0 },
      reserves: answer.roads.reserves.map((reserve) => ({ ...reserve, affectedSquareMetres: 0 })),
    },
  }
}

import type { ParcelHead, PlanningAnswer } from '../../../../contract/schemas/planning-answer.ts'
import type { PlanningRelease, PlanningTheme } from '../../../../contract/schemas/planning-release.ts'
import { areaOf, centroid, type P, type Ring } from '../geo/ring.ts'
import { toShortDegrees } from '../geo/vn2000.ts'
import { pointInside, type LandIndex } from './land-index.ts'
import { networksOf, type State } from './networks.ts'
import { hundredth, pieceOf, tenth } from './piece.ts'
import { plansOf } from './plans.ts'
import { reservedOf, roadsOf } from './roads.ts'

export type Asked = {
  release: PlanningRelease
  land: LandIndex
  /** Whether the caller may see what a theme says. */
  mayRead: (theme: PlanningTheme) => boolean
}

export const answerOfParcel = (asked: Asked, row: number): PlanningAnswer => {
  const parcel = headOf(asked.land, row)
  const stated = asked.land.row('parcels', row).numberOrNull('statedArea')
  return answerOf(asked, asked.land.ringsOf('parcels', row), parcel.ward.code ?? '', { parcel, stated })
}

/** `rings` in metres; the ward of today decides which networks were delivered. */
export function answerOf(
  { release, land, mayRead }: Asked,
  rings: readonly Ring[],
  wardCode: string,
  { parcel = null, stated = null }: { parcel?: ParcelHead | null; stated?: number | null } = {},
): PlanningAnswer {
  const piece = pieceOf(rings)
  const accuracy = release.accuracyMetres
  const reserved = reservedOf(land, piece)
  const stateOf = (theme: PlanningTheme): State => {
    if (release.themes.find((one) => one.theme === theme)?.state !== 'present') return 'absent'
    return mayRead(theme) ? 'present' : 'closed'
  }
  const traffic = stateOf('traffic')
  return {
    ...{ releaseId: release.id, releaseName: release.name, sample: release.sample, dataDate: release.dataDate },
    ...{ accuracyMetres: accuracy, parcel, statedAreaSquareMetres: stated },
    rings: rings.map((ring) => [...ring, ...ring.slice(0, 1)].map(toShortDegrees)),
    areaSquareMetres: hundredth(piece.area),
    plans: stateOf('construction') === 'present' ? plansOf(land, piece, reserved, accuracy) : [],
    roads:
      traffic === 'present'
        ? roadsOf(land, piece, reserved, accuracy)
        : { state: traffic, affectedSquareMetres: 0, reserves: [] },
    networks: networksOf(land, piece, wardCode, stateOf),
  }
}

export function headOf(land: LandIndex, at: number): ParcelHead {
  const row = land.row('parcels', at)
  const rings = land.ringsOf('parcels', at)
  const [longitude, latitude] = toShortDegrees(middleOf(rings))
  return {
    ...{ id: row.text('id'), sheet: row.text('sheet'), parcel: row.text('parcel'), street: row.textOrNull('street') },
    ward: wardNamed(land, row.text('ward'), false),
    formerWard: wardNamed(land, row.text('formerWard'), true),
    areaSquareMetres: tenth(pieceOf(rings).area),
    point: { longitude, latitude },
  }
}

const middleOf = (rings: readonly Ring[]): P => {
  const largest = rings.reduce((one, other) => (areaOf(other) > areaOf(one) ? other : one), rings[0] ?? [])
  return pointInside(rings, centroid(largest))
}

function wardNamed(land: LandIndex, code: string, former: boolean) {
  for (let at = 0; at < land.count('wards'); at++) {
    const ward = land.row('wards', at)
    if (ward.text('code') === code && ward.flag('former') === former) return { code, name: ward.text('name') }
  }
  return { code, name: code }
}

import { nearestUnits, roundedPlace } from '../../../contract/rules/places/nearest-units.ts'
import type { Input } from '../../../contract/endpoints.ts'
import { hashOf } from '../../crypto/box.ts'
import type { Handlers } from '../../http/mount.ts'
import { takeToken } from '../../http/rate-limit.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { unitNameOf } from '../locality/unit-name.ts'
import { receptionFor } from './reception-of.ts'

type Mine = 'GET /reception' | 'POST /places/nearest'

/** Many phones share one address of the network. */
const placeBucket = { capacity: 60, perSecond: 0.5 }

export function receptionHandlers({ db, zalo, locality }: Services): Pick<Handlers, Mine> {
  const reception = receptionFor(locality)
  return {
    async 'GET /reception'() {
      return reception
    },
    /** The place is rounded, compared and forgotten: no row, no log line and no error holds it. */
    async 'POST /places/nearest'({ body }, { request, now }) {
      await takeToken(db, `place:${hashOf(request.ip)}`, placeBucket, now)
      const nearest = nearestUnits(roundedPlace(await placeOf(body)), locality.anchors)
      const unitIds = nearest.kind === 'found' ? nearest.unitIds : []
      return { result: nearest.kind, units: unitIds.map((id) => ({ id, name: unitNameOf(locality, id) ?? id })) }
    },
  }

  async function placeOf(body: Input<'POST /places/nearest'>['body']) {
    if (body.from === 'device') return body
    return zalo ? zalo.decodePlace(body.accessToken, body.code) : refuse('ZALO_UNREACHABLE')
  }
}

import type { Handlers } from '../../http/mount.ts'
import { takeToken } from '../../http/rate-limit.ts'
import type { Services } from '../../services.ts'
import { withFreshOffers } from './fresh-offers.ts'
import { dropHold, holdSeat, openHolds, viewHold } from './holds.ts'

type Mine = 'POST /holds' | 'GET /holds' | 'DELETE /holds/{id}'

/** Enough to try many times of a day; too little to walk through the whole calendar. */
const bucket = { capacity: 30, perSecond: 0.2 }

export function holdHandlers(services: Services): Pick<Handlers, Mine> {
  const { db } = services
  return {
    async 'POST /holds'({ body }, { me, now, effect }) {
      const { personId } = me()
      await takeToken(db, `hold:${personId}`, bucket, now)
      return withFreshOffers(services, { slotId: body.slotId, personId, now }, () =>
        effect(async (tx) => viewHold(tx, await holdSeat(tx, { slotId: body.slotId, personId, now }), now)),
      )
    },
    async 'GET /holds'(_input, { me, now }) {
      return openHolds(db, me().personId, now)
    },
    async 'DELETE /holds/{id}'({ params }, { me, now, effect }) {
      await effect((tx) => dropHold(tx, { id: params.id, personId: me().personId, now }))
      return undefined
    },
  }
}

import type { Handlers } from '../../http/mount.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import type { Services } from '../../services.ts'
import { isBookable } from '../../../contract/rules/appointments/bookable.ts'
import { groupIn, readCalendar } from './calendars.ts'
import { ensureDays } from './materialise.ts'
import { joinWaitList, leaveWaitList, viewWait } from './waits.ts'

type Mine = 'POST /waits' | 'GET /waits' | 'DELETE /waits/{id}'

export function waitHandlers(services: Services): Pick<Handlers, Mine> {
  const { db } = services
  return {
    async 'POST /waits'({ body }, { me, now, effect }) {
      const kept = await readCalendar(db, body.unitId)
      groupIn(kept, body.groupId)
      if (isBookable(body.day, kept.calendar.rules, now)) await ensureDays(services, kept, body.groupId, [body.day])
      return effect(async (tx) => viewWait(tx, await joinWaitList(tx, body, me().personId, now), now))
    },
    async 'GET /waits'({ query }, { me, now }) {
      const limit = query.limit ?? 30
      let rows = db
        .selectFrom('wait_entry')
        .selectAll()
        .where('person_id', '=', me().personId)
        .where('appointment_id', 'is', null)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
      if (query.cursor !== undefined) {
        const [at, id] = decodeCursor(query.cursor, ['instant', 'uuid'])
        rows = rows.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('created_at', 'id'), '<', tuple(new Date(String(at)), String(id))),
        )
      }
      const found = await rows.execute()
      const shown = found.slice(0, limit)
      const items = []
      for (const row of shown) items.push(await viewWait(db, row, now))
      const last = shown.at(-1)
      const nextCursor = found.length > limit && last ? encodeCursor([last.created_at.toISOString(), last.id]) : null
      return { items, nextCursor }
    },
    async 'DELETE /waits/{id}'({ params }, { me, now, effect }) {
      await effect((tx) => leaveWaitList(tx, params.id, me().personId, now))
      return undefined
    },
  }
}

import type { FastifyBaseLogger } from 'fastify'
import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { usualQueueRules } from '../../../contract/rules/queue/queue-rules.ts'
import { inTransaction, isBusy } from '../../db/engine.ts'
import { Refusal } from '../../http/refusal.ts'
import { schedule } from '../../jobs/schedule.ts'
import type { Services } from '../../services.ts'
import { closePastDays } from '../appointments/jobs.ts'
import { actOnTicket } from './act.ts'
import { changeDay } from './day.ts'

type Rules = Pick<Services, 'db' | 'now'>
const minute = 60_000

/** Whoever was passed over and has not come back within the unit's time has left. Safe on every instance at once. */
export async function clearSkipped({ db, now }: Rules): Promise<number> {
  const at = now()
  const calendars = await db.selectFrom('unit_calendar').select(['unit_id', 'content']).execute()
  let cleared = 0
  for (const { unit_id: unitId, content } of calendars) {
    const { skippedMinutes } = content.rules.queue ?? usualQueueRules
    if (skippedMinutes === null) continue
    const rows = await db
      .selectFrom('queue_ticket')
      .select(['id', 'revision'])
      .where('unit_id', '=', unitId)
      .where('day', '=', civilDayOf(at))
      .where('state', '=', 'skipped')
      .where('changed_at', '<=', new Date(at.getTime() - skippedMinutes * minute))
      .execute()
    for (const { id, revision } of rows)
      cleared += await inTransaction(db, async (tx) => {
        await actOnTicket(tx, { id, unitId, act: { action: 'no-show', revision }, now: at })
        return 1
      }).catch((error: unknown) => {
        // Somebody has acted on it meanwhile.
        if (error instanceof Refusal || isBusy(error)) return 0
        throw error
      })
  }
  return cleared
}

/** Ends what is left in the queues of past days: who was not served has left, and their appointment is over. */
export async function closePastQueues({ db, now }: Rules): Promise<void> {
  const at = now()
  const today = civilDayOf(at)
  const days = await db
    .selectFrom('queue_ticket')
    .select(['unit_id', 'day'])
    .distinct()
    .where('state', 'in', ['waiting', 'called', 'serving', 'held', 'skipped'])
    .where('day', '<', today)
    .execute()
  for (const { unit_id: unitId, day } of days)
    await inTransaction(db, async (tx) => {
      await tx
        .updateTable('appointment')
        .set({ status: 'ended', ended_at: at, updated_at: at })
        .where('unit_id', '=', unitId)
        .where('day', '=', day)
        .where('status', '=', 'arrived')
        .execute()
      await changeDay(tx, { unitId, day })
      await tx
        .updateTable('queue_ticket')
        .set({ state: 'left', occupied_from: null, changed_at: at })
        .where('unit_id', '=', unitId)
        .where('day', '=', day)
        .where('state', 'in', ['waiting', 'called', 'serving', 'held', 'skipped'])
        .execute()
    })
}

/** Runs the jobs of the queue until stopped. */
export function startQueueJobs(services: Services, log: FastifyBaseLogger): () => void {
  return schedule(log, [
    [minute, 'clearing of passed over tickets', () => clearSkipped(services)],
    [
      60 * minute,
      'end of past queues',
      async () => {
        // Who never came is judged by who did, so that comes first.
        await closePastDays(services)
        await closePastQueues(services)
      },
    ],
  ])
}

import { reconcile } from '../../../server/modules/appointments/jobs.ts'
import { instantAt } from '../../../contract/rules/calendar/civil-day.ts'
import type { DayResult } from './day.ts'
import { day } from './plan.ts'

/** What must hold at the end of a day, each counted; all of them 0. */
export async function invariantsOf(result: DayResult): Promise<Record<string, number>> {
  const { db } = result
  const tickets = await db.selectFrom('queue_ticket').selectAll().execute()
  const services = await db.selectFrom('queue_service').selectAll().orderBy('from_at').execute()
  const appointments = await db.selectFrom('appointment').select(['id', 'status']).execute()
  const gaps = ['A', 'B'].reduce((sum, letter) => {
    const numbers = tickets.filter((one) => one.number[0] === letter).map((one) => Number(one.number.slice(1)))
    return sum + Math.max(0, ...numbers) - new Set(numbers).size
  }, 0)
  const overlaps = services.filter((one, index) =>
    services
      .slice(0, index)
      .some((other) => other.counter_name === one.counter_name && other.to_at.getTime() > one.from_at.getTime()),
  ).length
  const wanted = { done: 'served', 'no-show': 'no-show' } as Record<string, string>
  const differ = tickets.filter(
    (one) =>
      one.appointment_id !== null &&
      appointments.find((row) => row.id === one.appointment_id)?.status !== wanted[one.state],
  ).length
  const noon = instantAt(day, '12:00')
  return {
    'numbers missing or given twice': gaps,
    'two people at one counter': overlaps,
    'still in the queue at the end': tickets.filter((one) => one.state !== 'done' && one.state !== 'no-show').length,
    'appointment and ticket differ': differ,
    'called out of turn': result.outOfTurn,
    'replays that differ': result.replaysDiffer,
    'counter drift of slots': (await reconcile({ db, now: () => noon })).length,
  }
}

export type Coverage = { claims: number; held: number; people: number; firstHeld: number; width: number }

/** How often the call came within the interval that was told: all that was told, and the first that each person heard. */
export function coverageOf({ claims, waits }: DayResult): Coverage {
  const calls = new Map(waits.map((one) => [one.id, one.called]))
  const judged = claims.flatMap((claim) => {
    const called = calls.get(claim.ticketId) ?? 0
    if (called === 0) return []
    const minutes = (called - claim.at) / 60
    return [{ ...claim, holds: claim.from <= minutes && minutes <= claim.to }]
  })
  const first = [
    ...new Map(
      judged
        .slice()
        .reverse()
        .map((one) => [one.ticketId, one]),
    ).values(),
  ]
  const width = judged.reduce((sum, one) => sum + one.to - one.from, 0) / Math.max(1, judged.length)
  return {
    claims: judged.length,
    held: judged.filter((one) => one.holds).length,
    people: first.length,
    firstHeld: first.filter((one) => one.holds).length,
    width,
  }
}

export function waitsOf({ waits }: DayResult, of: (one: DayResult['waits'][number]) => boolean) {
  const minutes = waits
    .filter((one) => one.called > 0 && of(one))
    .map((one) => (one.called - one.took) / 60)
    .sort((one, other) => one - other)
  const at = (part: number) =>
    (minutes[Math.min(minutes.length - 1, Math.floor(part * minutes.length))] ?? 0).toFixed(1)
  return { people: minutes.length, median: at(0.5), ninth: at(0.9), longest: at(1) }
}

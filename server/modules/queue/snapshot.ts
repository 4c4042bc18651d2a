import type { Selectable } from 'kysely'
import { planDay } from '../../../contract/rules/appointments/day-plan.ts'
import type { CounterGroup } from '../../../contract/rules/appointments/calendar.ts'
import { civilDayOf, instantAt, type CivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import { isAtCounter } from '../../../contract/rules/queue/acts.ts'
import { chanceToCome, lineOf, type Expected } from '../../../contract/rules/queue/arrivals.ts'
import { estimateWaits, type Estimate, type QueueFacts } from '../../../contract/rules/queue/estimate.ts'
import { byRank, usualQueueRules, type QueueRules } from '../../../contract/rules/queue/queue-rules.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'
import type { Services } from '../../services.ts'
import { readCalendar } from '../appointments/calendars.ts'
import type { Ticket } from './day.ts'

export type Counter = Selectable<Database['queue_counter']>

/** The queue of a unit at one moment: read once, shown to everybody who asks or watches. */
export type Snapshot = {
  unitId: string
  day: CivilDay
  now: Date
  revision: number
  groups: CounterGroup[]
  tickets: ReadonlyMap<string, Ticket>
  counters: Counter[]
  /** Who waits in a group, in the order of calling. */
  waiting: (groupId: string) => Ticket[]
  estimates: (groupId: string) => { [ticketId: string]: Estimate }
}

type Rules = Pick<Services, 'locality'>
type Booked = Expected & { groupId: string }

export const revisionOf = async (from: Db | Tx, unitId: string, day: CivilDay): Promise<number> =>
  (
    await from
      .selectFrom('queue_day')
      .select('revision')
      .where('unit_id', '=', unitId)
      .where('day', '=', day)
      .executeTakeFirst()
  )?.revision ?? 0

/** The revision is read first: what changes meanwhile is read again by whoever sees the next one. */
export async function takeSnapshot({ locality }: Rules, from: Db | Tx, unitId: string, now: Date): Promise<Snapshot> {
  const day = civilDayOf(now)
  const { calendar } = await readCalendar(from, unitId)
  const revision = await revisionOf(from, unitId, day)
  const rows = await from
    .selectFrom('queue_ticket')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('day', '=', day)
    .execute()
  const counters = await from
    .selectFrom('queue_counter')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('day', '=', day)
    .orderBy('name')
    .execute()
  const served = await from
    .selectFrom('queue_service')
    .select(['group_id', 'from_at', 'to_at'])
    .where('unit_id', '=', unitId)
    .where('day', '=', day)
    .orderBy('to_at')
    .execute()
  const booked = await stillBooked(from, unitId, day)
  const rules = calendar.rules.queue ?? usualQueueRules
  const closes = now.getTime() - calendar.rules.checkIn.lateMinutes * 60_000
  const missed = booked.filter((one) => one.slotStartsAt.getTime() < closes).length
  const chance = chanceToCome(rows.filter((row) => row.appointment_id !== null).length, missed)
  const expected = booked.filter((one) => one.slotStartsAt.getTime() >= closes)

  const waiting = memo((groupId) =>
    rows.filter((row) => row.group_id === groupId && row.state === 'waiting').sort(ranked),
  )
  const estimates = memo((groupId) => {
    const group = calendar.groups.find((one) => one.id === groupId)
    const sessions = group ? planDay(group, calendar.rules, locality.calendar, day).sessions : []
    return estimateWaits({
      counters: counters
        .filter((one) => one.group_id === groupId && one.is_open)
        .map(({ name }) => busySeconds(rows, name, now)),
      line: linesOf(waiting(groupId), expected, groupId, { now, rules, chance }),
      served: served
        .filter((row) => row.group_id === groupId)
        .map((row) => (row.to_at.getTime() - row.from_at.getTime()) / 1000),
      breaks: breaksOf(sessions, day, now),
    })
  })
  const tickets = new Map(rows.map((row) => [row.id, row]))
  return { unitId, day, now, revision, groups: calendar.groups, tickets, counters, waiting, estimates }
}

const stillBooked = async (from: Db | Tx, unitId: string, day: CivilDay): Promise<Booked[]> =>
  (
    await from
      .selectFrom('appointment')
      .innerJoin('slot', 'slot.id', 'appointment.slot_id')
      .select(['appointment.group_id', 'appointment.has_priority', 'slot.starts_at'])
      .where('appointment.unit_id', '=', unitId)
      .where('appointment.day', '=', day)
      .where('appointment.status', '=', 'booked')
      .execute()
  ).map((row) => ({ groupId: row.group_id, slotStartsAt: row.starts_at, hasPriority: row.has_priority }))

const asRanked = (row: Ticket) => ({ id: row.id, rankAt: row.rank_at, takenAt: row.taken_at, number: row.number })
const ranked = (one: Ticket, other: Ticket) => byRank(asRanked(one), asRanked(other))

const linesOf = (
  waiting: Ticket[],
  booked: Booked[],
  groupId: string,
  known: { now: Date; rules: QueueRules; chance: number },
) =>
  lineOf(
    waiting.map(asRanked),
    booked.filter((one) => one.groupId === groupId),
    known,
  )

function busySeconds(rows: Ticket[], counterName: string, now: Date): number | null {
  const there = rows.find((row) => row.counter_name === counterName && isAtCounter(row.state))
  return there?.occupied_from ? Math.max(0, (now.getTime() - there.occupied_from.getTime()) / 1000) : null
}

/** The hours between the sessions of a day, and those before the first. */
function breaksOf(sessions: { from: string; to: string }[], day: CivilDay, now: Date): QueueFacts['breaks'] {
  const seconds = (clock: string) => (instantAt(day, clock).getTime() - now.getTime()) / 1000
  const sorted = [...sessions].sort((one, other) => (one.from < other.from ? -1 : 1))
  let open = -Infinity
  const breaks: QueueFacts['breaks'] = []
  for (const { from, to } of sorted) {
    if (seconds(from) > open) breaks.push({ from: open, to: seconds(from) })
    open = Math.max(open, seconds(to))
  }
  return breaks
}

function memo<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = work(key)
    known.set(key, made)
    return made
  }
}

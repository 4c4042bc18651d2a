import { setTimeout as pause } from 'node:timers/promises'
import { inTransaction, isBusy, type Db } from '../../../server/db/engine.ts'
import { changeCalendar } from '../../../server/modules/appointments/edit-calendar.ts'
import { readCalendar } from '../../../server/modules/appointments/calendars.ts'
import { sweepHolds } from '../../../server/modules/appointments/jobs.ts'
import { Refusal } from '../../../server/http/refusal.ts'
import { stormCalendar, unitId, work } from './plan.ts'
import type { Weather } from './run.ts'

export type Size = { processes: number; clients: number; attempts: number; people: number }
export const full: Size = { processes: 4, clients: 200, attempts: 4000, people: 400 }
export const short: Size = { processes: 4, clients: 24, attempts: 240, people: 200 }

const parts = { replay: 0.2, cancel: 0.15, abandon: 0, move: 0 }
const fiveMinutes = 5

/** The five storms of the issue. */
export const storms = (size: Size): Record<string, Weather> => ({
  plain: { ...size, holdMinutes: fiveMinutes, parts, fill: true },
  'holds-expire': {
    ...size,
    // A fifth of a second: many run out between the hold and the booking.
    holdMinutes: 0.2 / 60,
    parts: { ...parts, abandon: 0.3 },
    fill: false,
    besides: sweepUntil,
  },
  moves: { ...size, holdMinutes: fiveMinutes, parts: { ...parts, move: 0.6 }, fill: true },
  'capacity-lowered': { ...size, holdMinutes: fiveMinutes, parts, fill: false, besides: lowerUntil },
  killed: { ...size, holdMinutes: fiveMinutes, parts, fill: true, killAfter: Math.floor(size.clients / 2) },
})

async function sweepUntil(db: Db, isOver: () => boolean) {
  while (!isOver()) {
    await sweepHolds({ db, now: () => new Date() })
    await pause(50)
  }
  // The last holds run out and nobody is in the way any more.
  await pause(250)
  await sweepHolds({ db, now: () => new Date() })
}

/** Staff lower and raise the capacity again and again; a change that would leave people without a seat is refused at times. */
async function lowerUntil(db: Db, isOver: () => boolean) {
  const services = { db, locality: { calendar: work, fields: [] } as never }
  for (let turn = 0; !isOver(); turn += 1) {
    const counters = [20, 12, 5, 16][turn % 4] ?? 20
    const { revision } = await readCalendar(db, unitId)
    const calendar = stormCalendar(new Date(), fiveMinutes, counters)
    const change = { revision, calendar, touched: turn % 3 === 0 ? ('refuse' as const) : ('keep' as const) }
    await inTransaction(db, (tx) => changeCalendar(services, tx, unitId, change, new Date())).catch(
      (error: unknown) => {
        if (!(error instanceof Refusal || isBusy(error))) throw error
      },
    )
    await pause(20)
  }
}

import { describe, expect, it } from 'vitest'
import { runStorm } from '../load/storm/run.ts'
import { short, storms } from '../load/storm/storms.ts'
import { databaseEngine, freshPostgresUrl } from '../support/database.ts'

const whole = {
  overbooked: 0,
  counterDrift: 0,
  capacityDrift: 0,
  dayLimitBroken: 0,
  twoAppointmentsOfOneHold: 0,
  deadlocks: 0,
  replaysDiffer: 0,
  cancelsNotWonOnce: 0,
  acknowledgedLost: 0,
}

/** Races exist on a real PostgreSQL only. `npm run bench:booking` runs the same with 200 clients. */
describe.runIf(databaseEngine === 'postgres')('a storm of bookings on ten slots of twenty seats', () => {
  it.each(Object.entries(storms(short)))('%s', { timeout: 300_000 }, async (_name, weather) => {
    const result = await runStorm(await freshPostgresUrl(), weather)
    expect(result).toMatchObject(whole)
    expect(result.booked).toBeGreaterThan(0)
    expect(result.cancelled).toBeGreaterThan(0)
    if (weather.fill) expect(result.filled).toBe(200)
    if (weather.killAfter) expect(result.killed).toBe(1)
    if (weather.parts.move > 0) expect(result.moved).toBeGreaterThan(0)
  })
})

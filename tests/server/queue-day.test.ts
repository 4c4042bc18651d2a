import { describe, expect, it } from 'vitest'
import { playDay } from '../load/queue/day.ts'
import { coverageOf, invariantsOf } from '../load/queue/judge.ts'
import { databaseEngine, freshPostgresUrl } from '../support/database.ts'

/** Races exist on a real PostgreSQL only. `npm run bench:queue` plays days of 400 residents. */
describe.runIf(databaseEngine === 'postgres')('a simulated day of 60 residents', () => {
  it('breaks nothing: numbers, counters, turns, appointments', { timeout: 300_000 }, async () => {
    const result = await playDay(await freshPostgresUrl(), 5, 60)
    const broken = Object.entries(await invariantsOf(result)).filter(([, count]) => count > 0)
    const { claims } = coverageOf(result)
    await result.close()
    expect(broken).toEqual([])
    expect(result.waits.filter((one) => one.called > 0).length).toBeGreaterThan(40)
    expect(result.booked).toBeGreaterThan(20)
    expect(claims).toBeGreaterThan(0)
  })
})

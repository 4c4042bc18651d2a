import { startPostgres } from '../support/postgres.ts'
import { playDay } from './queue/day.ts'
import { coverageOf, invariantsOf, waitsOf } from './queue/judge.ts'
import { soak } from './queue/soak.ts'

/**
 * `npm run bench:queue`: simulated days of 400 residents on a real PostgreSQL, and 2,000 watchers on one node. Ends with 1
 * when an invariant is broken. `day` or `soak` runs only that.
 */
const named = process.argv.slice(2)
const isWanted = (name: string) => named.length === 0 || named.includes(name)
let broken = 0
const postgres = await startPostgres()
try {
  for (const seed of isWanted('day') ? [1, 2, 3] : []) {
    console.log(`# day ${seed}: 400 residents`)
    const result = await playDay(await postgres.createDatabase(), seed, 400)
    for (const [name, count] of Object.entries(await invariantsOf(result))) {
      console.log(`${name}: ${count}`)
      broken += count
    }
    const { booked, notBooked, refusals, races } = result
    console.log(`seen: ${JSON.stringify({ booked, notBooked, numbers: result.waits.length, races, refusals })}`)
    const line = (name: string, of: Parameters<typeof waitsOf>[1]) => {
      const { people, median, ninth, longest } = waitsOf(result, of)
      console.log(
        `wait ${name}: ${people} people, median ${median}, nine of ten within ${ninth}, longest ${longest} min`,
      )
    }
    line('with appointment', (one) => !one.isWalkIn)
    line('without', (one) => one.isWalkIn && !one.hasPriority)
    line('with priority', (one) => one.hasPriority)
    const { claims, held, people, firstHeld, width } = coverageOf(result)
    const part = (some: number, all: number) => `${Math.round((100 * some) / Math.max(1, all))} %`
    console.log(
      `interval held: ${part(held, claims)} of ${claims} told, ${part(firstHeld, people)} of ${people} first told (aim 80 %), ${width.toFixed(1)} min wide on average`,
    )
    await result.close()
  }
  if (isWanted('soak')) broken += await soak(await postgres.createDatabase(), 2_000)
} finally {
  await postgres.stop()
}
console.log(`broken-invariants: ${broken}`)
process.exitCode = broken > 0 ? 1 : 0

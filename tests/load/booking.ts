import { startPostgres } from '../support/postgres.ts'
import { runStorm, type Result } from './storm/run.ts'
import { full, storms } from './storm/storms.ts'
import { benchThroughput } from './storm/throughput.ts'

/**
 * `npm run bench:booking`: the storms of booking with 200 clients in 4 processes on a real PostgreSQL, and how many
 * bookings a second the repository makes beside pgbench. Ends with 1 when an invariant is broken. Names of storms, or
 * `throughput`, run only those.
 */
const named = process.argv.slice(2)
const isWanted = (name: string) => named.length === 0 || named.includes(name)
const zero = [
  ['overbooked', 'overbooked'],
  ['counter drift', 'counterDrift'],
  ['capacity drift', 'capacityDrift'],
  ['day limit broken', 'dayLimitBroken'],
  ['two appointments of one hold', 'twoAppointmentsOfOneHold'],
  ['replays that differ', 'replaysDiffer'],
  ['cancels not won exactly once', 'cancelsNotWonOnce'],
  ['acknowledged and lost', 'acknowledgedLost'],
  ['deadlocks', 'deadlocks'],
] as const satisfies readonly (readonly [string, keyof Result])[]

let broken = 0
const postgres = await startPostgres()
try {
  for (const [name, weather] of Object.entries(storms(full))) {
    if (!isWanted(name)) continue
    console.log(`# ${name}`)
    const result = await runStorm(await postgres.createDatabase(), weather)
    for (const [words, key] of zero) {
      console.log(`${words}: ${result[key]}`)
      if (result[key] !== 0) broken += 1
    }
    if (weather.fill) {
      console.log(`filled: ${result.filled}/200`)
      if (result.filled !== 200) broken += 1
    }
    const { booked, refused, moved, replaysCompared, cancelled, killed } = result
    console.log(`seen: ${JSON.stringify({ booked, refused, moved, replaysCompared, cancelled, killed })}`)
  }
  if (isWanted('throughput')) await benchThroughput(postgres)
} finally {
  await postgres.stop()
}
console.log(`broken-invariants: ${broken}`)
process.exitCode = broken > 0 ? 1 : 0

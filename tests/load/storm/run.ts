import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '../../support/project-root.ts'
import { inspect, prepare, type Storm, type Wreck } from './plan.ts'
import type { Db } from '../../../server/db/engine.ts'

export type Weather = {
  processes: number
  /** Of all processes together. */
  clients: number
  attempts: number
  people: number
  holdMinutes: number
  parts: Pick<Storm, 'replay' | 'cancel' | 'abandon' | 'move'>
  fill: boolean
  /** What goes on besides, until the clients are done. */
  besides?: (db: Db, isOver: () => boolean) => Promise<void>
  /** Kills one process with SIGKILL after so many acknowledged bookings, and starts another. */
  killAfter?: number
}

export type Result = Wreck & {
  booked: number
  refused: number
  moved: number
  replaysCompared: number
  replaysDiffer: number
  /** Appointments that were cancelled, each at least twice at once. */
  cancelled: number
  cancelsNotWonOnce: number
  killed: number
  acknowledgedLost: number
}

type Tally = Pick<Result, 'booked' | 'refused' | 'moved' | 'replaysCompared' | 'replaysDiffer'>
const none: Tally = {
  booked: 0,
  refused: 0,
  moved: 0,
  replaysCompared: 0,
  replaysDiffer: 0,
}

/** Lets a storm loose on an empty PostgreSQL database and looks at what is left. */
export async function runStorm(url: string, weather: Weather): Promise<Result> {
  const { engine, people, slots } = await prepare(url, weather.people, weather.holdMinutes)
  const { processes, clients, attempts, parts, fill } = weather
  const perProcess = Math.ceil(clients / processes)
  const storm: Storm = {
    url,
    clients: perProcess,
    attempts: Math.ceil(attempts / clients),
    people,
    slots,
    fill,
    ...parts,
  }
  const acknowledged = new Set<string>()
  const cancelling = new Set<string>()
  const wins = new Map<string, number>()
  const total = { ...none }
  let killed = 0
  let toKill = weather.killAfter

  const runOne = async (): Promise<void> => {
    const child = launch(storm)
    createInterface({ input: child.process.stdout ?? process.stdin }).on('line', (line) => {
      const [word = '', rest = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]
      if (word === 'ack') acknowledged.add(rest)
      if (word === 'cancelling') cancelling.add(rest)
      if (word === 'cancelled') wins.set(rest, (wins.get(rest) ?? 0) + 1)
      if (word === 'tally') add(total, JSON.parse(rest) as Tally)
      if (toKill !== undefined && acknowledged.size >= toKill) {
        toKill = undefined
        killed += 1
        child.process.kill('SIGKILL')
      }
    })
    const [code, signal] = await once(child.process, 'exit')
    if (signal === 'SIGKILL') return runOne()
    if (code !== 0) throw new Error(`A process of the storm ended with ${String(code)}: ${child.said()}`)
  }

  let isOver = false
  const besides = weather.besides?.(engine.db, () => isOver)
  try {
    await Promise.all(Array.from({ length: processes }, runOne))
  } finally {
    isOver = true
    await besides
  }
  const wreck = await inspect(engine.db)
  const rows = await engine.db.selectFrom('appointment').select(['id', 'status']).execute()
  const kept = new Set(rows.filter((row) => row.status === 'booked' || cancelling.has(row.id)).map((row) => row.id))
  const acknowledgedLost = [...acknowledged].filter((id) => !kept.has(id)).length
  await engine.close()
  // Of a process that was killed nobody knows whether it won.
  const cancelsNotWonOnce = [...cancelling].filter((id) => {
    const won = wins.get(id) ?? 0
    return won > 1 || (won === 0 && killed === 0)
  }).length
  return { ...wreck, ...total, cancelled: cancelling.size, cancelsNotWonOnce, killed, acknowledgedLost }
}

function add(total: Tally, more: Tally) {
  for (const [name, value] of Object.entries(more)) {
    const key = name as keyof Tally
    total[key] += value
  }
}

function launch(storm: Storm): { process: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'worker.ts')], {
    cwd: projectRoot,
    env: { ...process.env, STORM: JSON.stringify(storm) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { process: child, said: () => said.slice(-1000) }
}

import { inTransaction, type Db } from '../db/engine.ts'
import { readEnvironment } from '../environment.ts'
import { chosenOf, openMessages, release, replay, skip } from '../modules/connector/by-hand.ts'
import { openEngine } from '../open-services.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const usage = (line: string) => {
  process.stderr.write(`Usage: ${line}\n`)
  return 2
}

async function withDatabase(projectDir: string, work: (db: Db) => Promise<number>): Promise<number> {
  const engine = await openEngine(readEnvironment(process.env, projectDir))
  try {
    return await work(engine.db)
  } finally {
    await engine.close()
  }
}

/** `npm run connector:list`: one line for each message that waits or is laid aside. */
export const listMessages = (_args: string[], projectDir: string) =>
  withDatabase(projectDir, async (db) => {
    const rows = await openMessages(db)
    for (const row of rows)
      say(
        [
          row.id,
          row.state,
          row.direction,
          row.kind,
          `${row.dossier_code} #${row.sequence}`,
          row.reason ?? '-',
          `tries ${row.attempts}`,
          `since ${row.created_at.toISOString()}`,
        ].join('  '),
      )
    say(
      `${rows.filter(({ state }) => state === 'waiting').length} waiting, ${rows.filter(({ state }) => state === 'dead').length} dead`,
    )
    return 0
  })

/** `npm run connector:replay -- --all | ID…`: tried again at once by a running server. */
export async function replayMessages(args: string[], projectDir: string): Promise<number> {
  const chosen = chosenOf(args)
  if (!chosen) return usage('npm run connector:replay -- --all | ID…')
  return withDatabase(projectDir, async (db) => {
    say(`${await replay(db, chosen, new Date())} to be tried again`)
    return 0
  })
}

/** `npm run connector:skip -- ID…`: passed over for good. */
export async function skipMessages(args: string[], projectDir: string): Promise<number> {
  const chosen = chosenOf(args)
  if (!chosen || !('ids' in chosen)) return usage('npm run connector:skip -- ID…')
  return withDatabase(projectDir, async (db) => {
    say(`${await skip(db, chosen.ids, new Date())} passed over`)
    return 0
  })
}

/** `npm run connector:release -- CODE…`: dossiers go back to our own desk. */
export async function releaseDossiers(args: string[], projectDir: string): Promise<number> {
  if (args.length === 0) return usage('npm run connector:release -- CODE…')
  return withDatabase(projectDir, async (db) => {
    let missed = 0
    for (const code of args) {
      const done = await inTransaction(db, (tx) => release(tx, code, new Date()))
      say(`${code}: ${done ? 'at our own desk' : 'no such dossier in the one-stop system'}`)
      if (!done) missed += 1
    }
    return missed === 0 ? 0 : 1
  })
}

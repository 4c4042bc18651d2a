import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Db, Tx } from '../../../db/engine.ts'
import type { StoredCounts } from '../store.ts'
import type { ImportReport } from './report.ts'

export type Run = { id: string; linesDone: number; stored: StoredCounts }

const nothing: StoredCounts = { new: 0, changed: 0, same: 0, 'kept-own-words': 0, held: 0 }

export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** The unfinished run of a file with these bytes, or a new one. */
export async function openRun(db: Db, file: { digest: string; name: string }, now: Date): Promise<Run> {
  const unfinished = await db
    .selectFrom('import_run')
    .where('file_digest', '=', file.digest)
    .where('finished_at', 'is', null)
    .orderBy('started_at', 'desc')
    .select(['id', 'lines_done', 'stored'])
    .executeTakeFirst()
  if (unfinished) return { id: unfinished.id, linesDone: unfinished.lines_done, stored: unfinished.stored }
  const id = randomUUID()
  await db
    .insertInto('import_run')
    .values({
      id,
      file_digest: file.digest,
      file_name: file.name,
      stored: JSON.stringify(nothing),
      report: null,
      started_at: now,
      finished_at: null,
    })
    .execute()
  return { id, linesDone: 0, stored: nothing }
}

/** In the transaction of the batch, so that what is counted as done is stored. */
export const saveProgress = (tx: Tx, id: string, linesDone: number, stored: StoredCounts) =>
  tx
    .updateTable('import_run')
    .set({ lines_done: linesDone, stored: JSON.stringify(stored) })
    .where('id', '=', id)
    .execute()

export const finishRun = (db: Db, id: string, report: ImportReport, now: Date) =>
  db
    .updateTable('import_run')
    .set({ report: JSON.stringify(report), finished_at: now })
    .where('id', '=', id)
    .execute()

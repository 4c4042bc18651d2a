import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { inTransaction, type Tx } from '../../../db/engine.ts'
import type { Services } from '../../../services.ts'
import { batchSize, bumpRevision, lockCatalogue, outcomes, storeProcedures, type StoredCounts } from '../store.ts'
import { convertNational, type Converted, type KnownNames } from './convert.ts'
import { readLines, type Line } from './read-lines.ts'
import { createReport, type ImportReport } from './report.ts'
import { digestOf, finishRun, openRun, saveProgress } from './run.ts'

/** Behind everything that the locality has written itself. */
const importedRank = 10_000

export type ImportOutcome = {
  report: ImportReport
  stored: StoredCounts
  /** The line after which an earlier, broken run was taken up again; 0 when there was none. */
  resumedAfter: number
}

type Good = Extract<Converted, { ok: true }> & { line: number }
type Options = {
  /** Called after each committed batch with the last line that is safe. */
  onProgress?: (line: number) => void
}

/**
 * Loads a file of the national catalogue (one JSON object a line). A bad line is refused with its number and the rest
 * is loaded. Every batch is committed together with how far it came: a run that was cut off goes on behind its last
 * batch when the same file is given again. The same file after a finished run changes nothing.
 */
export async function importFile(services: Services, file: string, options: Options = {}): Promise<ImportOutcome> {
  const { locality, db, now } = services
  const known: KnownNames = new Map(locality.procedures.map((one) => [one.code, one.name]))
  const run = await openRun(db, { digest: await digestOf(file), name: basename(file) }, now())
  const report = createReport()
  const stored = { ...run.stored }
  let batch: Good[] = []

  async function flush(lastLine: number) {
    const results = await storeBatch(services, batch, async (tx, counts) => {
      for (const outcome of outcomes) stored[outcome] += counts[outcome]
      await saveProgress(tx, run.id, lastLine, stored)
    })
    results.forEach((outcome, index) => {
      const one = batch[index]
      if (one && outcome === 'held')
        report.note(
          one.line,
          `${one.procedure.code} had another name before, not shown until somebody has looked at it`,
        )
    })
    batch = []
    options.onProgress?.(lastLine)
  }

  let last = run.linesDone
  for await (const read of readLines(createReadStream(file))) {
    const good = report.add(imported(read, known))
    if (read.line <= run.linesDone) continue
    // A code that comes again, from a better source, must not stand in one batch with itself.
    if (good && batch.some(({ procedure }) => procedure.code === good.procedure.code)) await flush(last)
    last = read.line
    if (good) batch.push({ ...good, line: read.line })
    if (batch.length >= batchSize) await flush(last)
  }
  await flush(last)
  const finished = report.finish()
  await finishRun(db, run.id, finished, now())
  return { report: finished, stored, resumedAfter: run.linesDone }
}

const imported = (read: Line, known: KnownNames) =>
  'error' in read
    ? { line: read.line, refused: read.error }
    : { line: read.line, converted: convertNational(read.record, known) }

function storeBatch(
  { db, locality, now }: Services,
  batch: Good[],
  alsoInTransaction: (tx: Tx, counts: StoredCounts) => Promise<void>,
) {
  const unitIds = locality.units.filter((unit) => unit.receives).map((unit) => unit.id)
  const entries = batch.map(({ procedure }) => ({ procedure, source: 'import' as const, unitIds, rank: importedRank }))
  return inTransaction(db, async (tx) => {
    await lockCatalogue(tx)
    const results = await storeProcedures(tx, entries, now())
    const counts = countsOf(results)
    await alsoInTransaction(tx, counts)
    if (counts.new + counts.changed + counts.held > 0) await bumpRevision(tx)
    return results
  })
}

function countsOf(results: (keyof StoredCounts)[]): StoredCounts {
  const counts: StoredCounts = { new: 0, changed: 0, same: 0, 'kept-own-words': 0, held: 0 }
  for (const outcome of results) counts[outcome] += 1
  return counts
}

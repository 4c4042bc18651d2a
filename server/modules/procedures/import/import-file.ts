import { createReadStream } from 'node:fs'
import { inTransaction } from '../../../db/engine.ts'
import type { Services } from '../../../services.ts'
import { bumpRevision, lockCatalogue, storeProcedure, type Stored } from '../store.ts'
import { convertNational, type Converted, type KnownNames } from './convert.ts'
import { readLines } from './read-lines.ts'
import { reportOf, type ImportedLine, type ImportReport } from './report.ts'

const batchSize = 100
/** Behind everything that the locality has written itself. */
const importedRank = 10_000

export type ImportOutcome = { report: ImportReport; stored: { [S in Stored]: number } }

/**
 * Loads a file of the national catalogue (one JSON object a line). A bad line is refused with its number and the rest
 * is loaded; every batch is committed by itself, so a run that was cut off is simply run again. The same file a
 * second time changes nothing.
 */
export async function importFile(services: Services, file: string): Promise<ImportOutcome> {
  const { locality, db } = services
  const known: KnownNames = new Map(locality.procedures.map((one) => [one.code, one.name]))
  const results: ImportedLine[] = []
  const seen = new Set<string>()
  const stored: ImportOutcome['stored'] = { new: 0, changed: 0, same: 0, 'kept-own-words': 0 }
  let batch: Good[] = []

  const flush = async () => {
    const outcomes = await storeBatch(services, batch)
    for (const outcome of outcomes) stored[outcome] += 1
    batch = []
  }
  for await (const read of readLines(createReadStream(file))) {
    const result: ImportedLine =
      'error' in read
        ? { line: read.line, refused: read.error }
        : { line: read.line, converted: convertNational(read.record, known) }
    results.push(result)
    const good = 'converted' in result && result.converted.ok ? result.converted : undefined
    if (!good || seen.has(good.procedure.code)) continue
    seen.add(good.procedure.code)
    batch.push(good)
    if (batch.length === batchSize) await flush()
  }
  await flush()
  if (stored.new + stored.changed > 0) await inTransaction(db, bumpRevision)
  return { report: reportOf(results), stored }
}

type Good = Extract<Converted, { ok: true }>

function storeBatch({ db, locality, now }: Services, batch: Good[]): Promise<Stored[]> {
  const unitIds = locality.units.filter((unit) => unit.receives).map((unit) => unit.id)
  return inTransaction(db, async (tx) => {
    await lockCatalogue(tx)
    const outcomes: Stored[] = []
    for (const { procedure } of batch)
      outcomes.push(await storeProcedure(tx, { procedure, source: 'import', unitIds, rank: importedRank }, now()))
    return outcomes
  })
}

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Value } from 'typebox/value'
import { inTransaction, type Tx } from '../../db/engine.ts'
import { Refusal } from '../../http/refusal.ts'
import { OneStopFault, type OneStopSystem } from '../../one-stop/system.ts'
import { IncomingStatus } from '../../one-stop/wire.ts'
import type { Services } from '../../services.ts'
import { expectBlob, keepBlob } from '../../storage/dead-blobs.ts'
import { applyMove } from '../dossiers/apply-move.ts'
import { resultRequirement } from '../dossiers/store.ts'
import { stateOf } from '../dossiers/view.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { scanNow } from '../uploads/finish.ts'
import { inspectFile, type Inspected } from '../uploads/inspect.ts'
import { incomingOf, settle, type MessageRow } from './messages.ts'
import { officePerson } from './office-person.ts'
import { stepsTo, transitionOf } from './steps.ts'

/**
 * Carries out one status of the real system, along the matrix or not at all; the message is done in the same
 * transaction, so that it counts once. A signed document is fetched and judged before.
 */
export async function applyStatus(
  services: Services,
  catalogue: Catalogue,
  system: OneStopSystem,
  row: MessageRow,
): Promise<void> {
  const message = incomingOf(services.box, row)
  if (!Value.Check(IncomingStatus, message)) throw new OneStopFault('garbage', true)
  await catalogue.refresh()
  const file = message.result && (await fetchResult(services, system, row, message.result))
  try {
    await inTransaction(services.db, (tx) => apply(services, catalogue, tx, { row, message, file }))
  } catch (error) {
    const refusal = error instanceof Refusal ? new OneStopFault(`refused-${error.code}`, true) : error
    // Known not to be part of the dossier; after any other error it may be.
    if (file && refusal instanceof OneStopFault) await services.blobs.delete(row.id)
    throw refusal
  }
}

type ResultFile = Inspected & Awaited<ReturnType<typeof scanNow>>
type Arrived = { row: MessageRow; message: IncomingStatus; file: ResultFile | undefined }

async function apply(services: Services, catalogue: Catalogue, tx: Tx, { row, message, file }: Arrived) {
  const now = services.now()
  let dossier = await tx
    .selectFrom('dossier')
    .selectAll()
    .where('temporary_code', '=', row.dossier_code)
    .forUpdate()
    .executeTakeFirst()
  // What was not sent there, or was taken back to our own desk, is not moved from there.
  if (!dossier?.connected) throw new OneStopFault('unknown-dossier', true)
  const steps = stepsTo(message, stateOf({ ...dossier, connected: false }), dossier.due_at)
  if (steps.length > 0) {
    const personId = await officePerson(services.box, tx, now)
    if (file && steps.some(({ action }) => action === 'finish'))
      await addResult(tx, { dossierId: dossier.id, id: row.id, name: message.result?.name ?? '', file, personId, now })
    for (const { action, role } of steps) {
      const transition = transitionOf(action, message, dossier.revision, row.id)
      dossier = await applyMove(services, catalogue, tx, {
        row: dossier,
        state: stateOf({ ...dossier, connected: false }),
        transition,
        actor: { personId, role },
        now,
        settled: {
          ...(message.officialCode && { officialCode: message.officialCode }),
          ...(message.dueAt && { due: new Date(message.dueAt) }),
        },
      })
    }
  }
  await settle(tx, row, now, steps.length === 0 ? 'same-status' : undefined)
}

/** Under the id of the message: fetched again after a crash, it is the same file. */
async function fetchResult(
  services: Services,
  system: OneStopSystem,
  row: MessageRow,
  result: NonNullable<IncomingStatus['result']>,
): Promise<ResultFile> {
  const { blobs, environment } = services
  const bytes = await system.result(row.dossier_code, result)
  const folder = join(environment.dataDir, 'uploads')
  const scratch = join(folder, `${row.id}.result`)
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(scratch, bytes)
    // A document that nobody could open, or that carries something, is not given to a resident either.
    const judged = async () => ({ ...(await inspectFile(scratch)), ...(await scanNow(services, scratch)) })
    const file = await judged().catch((error: unknown) => {
      throw error instanceof Refusal ? new OneStopFault(`result-${error.code}`, true) : error
    })
    await expectBlob(services, row.id)
    await blobs.putFile(row.id, scratch).catch(() => {
      throw new OneStopFault('own-storage')
    })
    return file
  } finally {
    await rm(scratch, { force: true })
  }
}

type Result = { dossierId: string; id: string; name: string; file: ResultFile; personId: string; now: Date }

async function addResult(tx: Tx, { dossierId, id, name, file, personId, now }: Result) {
  await tx
    .insertInto('dossier_file')
    .values({
      ...file,
      id,
      dossier_id: dossierId,
      requirement_id: resultRequirement,
      file_name: name,
      stored_at: now,
      uploaded_by: personId,
      state: 'draft',
      position: 0,
    })
    .execute()
  await keepBlob(tx, id)
}

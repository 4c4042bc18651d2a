import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { inTransaction } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import { Refusal, refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { buryBlobs, condemnBlobs, expectBlob, keepBlob } from '../../storage/dead-blobs.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { admit } from './admit.ts'
import { inspectFile } from './inspect.ts'

/**
 * Takes a whole upload into its dossier: judges the content, stores the bytes durably, then writes the row.
 * May run again after a crash at any point: the blob has the upload's id, and the row is written once.
 */
export async function finishUpload(
  services: Services,
  catalogue: Catalogue,
  caller: Caller,
  uploadId: string,
  scratchFile: string,
): Promise<void> {
  const { db, blobs } = services
  const upload = await db
    .selectFrom('upload')
    .selectAll()
    .where('id', '=', uploadId)
    .where('owner_id', '=', caller.personId)
    .executeTakeFirst()
  if (!upload) return refuse('NOT_FOUND')
  if (upload.state !== 'receiving') return
  try {
    const inspected = await inspectFile(scratchFile)
    const scan = await scanNow(services, scratchFile)
    await expectBlob(services, upload.id)
    await blobs.putFile(upload.id, scratchFile).catch(() => refuse('STORAGE_DOWN', { retryAfterSeconds: 10 }))
    await inTransaction(db, async (tx) => {
      const announced = {
        dossierId: upload.dossier_id,
        requirementId: upload.requirement_id,
        fileName: upload.file_name,
        bytes: inspected.bytes,
      }
      const now = services.now()
      await admit(tx, catalogue, caller, announced, now)
      await tx
        .insertInto('dossier_file')
        .values({
          id: upload.id,
          dossier_id: upload.dossier_id,
          requirement_id: upload.requirement_id,
          file_name: upload.file_name,
          mime: inspected.mime,
          bytes: inspected.bytes,
          sha256: inspected.sha256,
          pages: inspected.pages,
          ...scan,
          stored_at: now,
          uploaded_by: caller.personId,
          state: 'draft',
          position: sql<number>`(select count(*) from dossier_file where dossier_id = ${upload.dossier_id} and requirement_id = ${upload.requirement_id})`,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
      await keepBlob(tx, upload.id)
      await tx.updateTable('upload').set({ state: 'stored', finished_at: now }).where('id', '=', upload.id).execute()
    })
  } catch (error) {
    await giveUp(services, upload.id, error)
    throw error
  }
  await forget(scratchFile)
}

/** Refuses a file with malicious code. When the scanner is down the file is taken, flagged, and looked at later. */
export async function scanNow({ scanner, now }: Services, file: string) {
  if (!scanner) return { scan_state: 'clean' as const, scanned_at: null }
  const verdict = await scanner.scan(createReadStream(file)).catch(() => undefined)
  if (!verdict) return { scan_state: 'pending-scan' as const, scanned_at: null }
  if (verdict.infected) refuse('FILE_INFECTED')
  return { scan_state: 'clean' as const, scanned_at: now() }
}

/** A file that can never be good is refused for good; after a passing trouble the phone may try again. */
async function giveUp(services: Services, uploadId: string, error: unknown) {
  const final = error instanceof Refusal && error.code !== 'STORAGE_DOWN' && error.code !== 'BUSY'
  if (!final) return
  await services.db
    .updateTable('upload')
    .set({ state: 'refused', problem: error.code, finished_at: services.now() })
    .where('id', '=', uploadId)
    .execute()
  await condemnBlobs(services.db, [uploadId], services.now())
  await buryBlobs(services)
}

/** The scratch file and the upload library's note beside it. */
export async function forget(scratchFile: string) {
  await rm(scratchFile, { force: true })
  await rm(`${scratchFile}.json`, { force: true })
}

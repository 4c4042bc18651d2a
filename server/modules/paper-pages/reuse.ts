import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type { Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { buryBlobs, condemnBlobs, expectBlob, keepBlob } from '../../storage/dead-blobs.ts'
import type { FileRow } from '../dossiers/store.ts'

/** Copies stored bytes under a new id: the new dossier keeps its paper when the old one is deleted. */
export async function copyBlob(services: Services, from: string): Promise<string> {
  const { blobs, environment } = services
  const id = randomUUID()
  const folder = join(environment.dataDir, 'uploads')
  const scratch = join(folder, `${id}.copy`)
  await mkdir(folder, { recursive: true })
  await expectBlob(services, id)
  try {
    const stream = await blobs.read(from)
    await pipeline(stream, createWriteStream(scratch))
    await blobs.putFile(id, scratch)
  } catch {
    return refuse('STORAGE_DOWN', { retryAfterSeconds: 10 })
  } finally {
    await rm(scratch, { force: true })
  }
  return id
}

type Place = { dossierId: string; requirementId: string; ownerId: string }

/** The row of a copy: the same bytes, shown the same way, at the end of its paper. */
export async function addCopy(tx: Tx, file: FileRow, id: string, place: Place, now: Date): Promise<void> {
  await tx
    .insertInto('dossier_file')
    .values({
      ...file,
      id,
      dossier_id: place.dossierId,
      requirement_id: place.requirementId,
      uploaded_by: place.ownerId,
      stored_at: now,
      state: 'draft',
      position: sql<number>`(select count(*) from dossier_file where dossier_id = ${place.dossierId} and requirement_id = ${place.requirementId})`,
    })
    .execute()
  await keepBlob(tx, id)
}

/** Copies that no row names after all: the step was refused, or it had been answered before. */
export async function forgetUnused(services: Pick<Services, 'db' | 'blobs' | 'now'>, ids: readonly string[]) {
  const { db, now } = services
  if (ids.length === 0) return
  const used = await db.selectFrom('dossier_file').select('id').where('id', 'in', ids).execute()
  const unused = ids.filter((id) => !used.some((file) => file.id === id))
  if (unused.length === 0) return
  await condemnBlobs(db, unused, now())
  await buryBlobs(services)
}

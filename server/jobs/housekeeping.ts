import { join } from 'node:path'
import { sql } from 'kysely'
import type { FastifyBaseLogger } from 'fastify'
import { tidyHelp } from '../modules/help/tidy.ts'
import { tidyVisits } from '../modules/visits/store.ts'
import { tidyDrafts } from './drafts.ts'
import { schedule } from './schedule.ts'
import type { Services } from '../services.ts'
import { forgetWalks } from '../modules/planning/walk.ts'
import { buryBlobs } from '../storage/dead-blobs.ts'
import { removeOldFiles } from '../storage/old-files.ts'

const hour = 3_600_000
const day = 24 * hour
const keep = { idempotency: 72 * hour, unfinishedUpload: 72 * hour, rateLimit: day }

/** Removes what has run out: sessions, keys, links, drafts after a warning, uploads nobody finished. Safe to run on every instance. */
export async function tidy(services: Services): Promise<void> {
  const { db, engineName, now } = services
  const before = (ms: number) => new Date(now().getTime() - ms)
  await db.deleteFrom('session').where('expires_at', '<', now()).execute()
  await db.deleteFrom('staff_setup').where('expires_at', '<', now()).execute()
  await tidyHelp(db, now())
  await tidyVisits(db, now())
  await db.deleteFrom('idempotency').where('created_at', '<', before(keep.idempotency)).execute()
  await db.deleteFrom('file_link').where('expires_at', '<', now()).execute()
  await db.deleteFrom('rate_limit').where('updated_at', '<', before(keep.rateLimit)).execute()
  await db
    .deleteFrom('upload')
    .where('state', '=', 'receiving')
    .where('created_at', '<', before(keep.unfinishedUpload))
    .execute()
  await forgetWalks(db, now())
  await tidyScratch(services, before(hour))
  await tidyDrafts(services)
  await buryBlobs(services)
  await services.blobs.sweep(before(hour))
  // The embedded engine has no autovacuum.
  if (engineName === 'pglite') await sql`vacuum analyze`.execute(db)
}

/** Scratch files whose upload is finished, refused or gone with its draft. What is younger than an hour may be on its way. */
async function tidyScratch({ db, environment }: Services, before: Date) {
  const folder = join(environment.dataDir, 'uploads')
  const receiving = new Set(
    (await db.selectFrom('upload').select('id').where('state', '=', 'receiving').execute()).map((row) => row.id),
  )
  await removeOldFiles(folder, before, (name) => receiving.has(name.replace(/\.json$/, '')))
}

/** Tidies every hour until stopped. */
export function startHousekeeping(services: Services, log: FastifyBaseLogger): () => void {
  return schedule(log, [[hour, 'housekeeping', () => tidy(services)]])
}

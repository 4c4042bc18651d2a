import type { FastifyBaseLogger } from 'fastify'
import type { Services } from '../services.ts'
import { schedule } from './schedule.ts'

const minute = 60_000
/** At one go; what is left has the next turn. */
const batch = 50

type Parts = Pick<Services, 'db' | 'blobs' | 'scanner' | 'now'>

/**
 * Looks at the files that nobody could look at when they came: the scanner was down, or there was none yet. The oldest
 * first; a file that it cannot judge holds up no other, and a scanner that is down ends the turn. Safe to run on every instance.
 * @returns how many were judged.
 */
export async function scanWaiting({ db, blobs, scanner, now }: Parts): Promise<number> {
  if (!scanner) return 0
  const waiting = await db
    .selectFrom('dossier_file')
    .select('id')
    .where('scanned_at', 'is', null)
    .orderBy('stored_at')
    .limit(batch)
    .execute()
  let judged = 0
  for (const { id } of waiting) {
    const verdict = await blobs
      .read(id)
      .then((bytes) => scanner.scan(bytes))
      .catch(() => undefined)
    if (!verdict) {
      const isUp = await scanner.check().then(
        () => true,
        () => false,
      )
      if (!isUp) break
      continue
    }
    judged += 1
    await db
      .updateTable('dossier_file')
      .set({ scan_state: verdict.infected ? 'infected' : 'clean', scanned_at: now() })
      .where('id', '=', id)
      .execute()
  }
  return judged
}

/** Every minute until stopped. */
export function startScanJob(services: Services, log: FastifyBaseLogger): () => void {
  return schedule(log, [[minute, 'virus scan', () => scanWaiting(services)]])
}

import { inTransaction } from '../db/engine.ts'
import type { Services } from '../services.ts'
import { condemnBlobs } from '../storage/dead-blobs.ts'

const day = 86_400_000
/** The warning stands this long before the draft would go. */
const warnedBefore = 7 * day
/** … and at least this long, also when the server was away at the time. */
const warnedAtLeast = 3 * day

type Draft = { draft_expires_at: Date | null; draft_warned_at: Date | null }

/** The moment after which a draft is deleted; null while its owner has not been warned. */
export function deletedAfter({ draft_expires_at: end, draft_warned_at: warned }: Draft): Date | null {
  if (!end || !warned) return null
  return new Date(Math.max(end.getTime(), warned.getTime() + warnedAtLeast))
}

/** Warns the owners of drafts that nobody has touched for long, and deletes what they were warned of. */
export async function tidyDrafts({ db, now }: Pick<Services, 'db' | 'now'>): Promise<void> {
  const at = now()
  await db
    .updateTable('dossier')
    .set({ draft_warned_at: at })
    .where('status', '=', 'draft')
    .where('draft_warned_at', 'is', null)
    .where('draft_expires_at', '<', new Date(at.getTime() + warnedBefore))
    .execute()
  const expired = db
    .selectFrom('dossier')
    .select('id')
    .where('status', '=', 'draft')
    .where('draft_expires_at', '<', at)
    .where('draft_warned_at', '<', new Date(at.getTime() - warnedAtLeast))
  await inTransaction(db, async (tx) => {
    const files = await tx.selectFrom('dossier_file').select('id').where('dossier_id', 'in', expired).execute()
    await condemnBlobs(
      tx,
      files.map(({ id }) => id),
      at,
    )
    await tx.deleteFrom('dossier').where('id', 'in', expired).execute()
  })
}

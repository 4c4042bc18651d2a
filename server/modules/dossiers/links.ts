import { hashOf, newSecret } from '../../crypto/box.ts'
import type { Db } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'

type Opens = Partial<
  Pick<
    Database['file_link'],
    'file_id' | 'pack_of' | 'paper_number' | 'receipt_of' | 'pack_requirement' | 'pack_drafts' | 'fee_receipt'
  >
>

const linkLasts = 120_000
const nothing = {
  file_id: null,
  pack_of: null,
  paper_number: null,
  receipt_of: null,
  pack_requirement: null,
  pack_drafts: false,
  fee_receipt: null,
}

/** A path that opens one thing once; what it opens stands in the database, its secret only as a hash. */
export async function createLink(db: Db, opens: Opens, now: Date) {
  const secret = newSecret()
  const expiresAt = new Date(now.getTime() + linkLasts)
  await db
    .insertInto('file_link')
    .values({ secret_hash: hashOf(secret), ...nothing, ...opens, expires_at: expiresAt, used_at: null })
    .execute()
  return { path: `/links/${secret}`, expiresAt: expiresAt.toISOString() }
}

import { paperItems } from './documents.ts'
import type { Effect, Move } from './moves.ts'
import { issuePaper } from './papers.ts'

/** Ends a dossier at the resident's wish, with a paper that says what was given up and what comes back. */
export async function withdraw({ tx, row, procedure, now }: Move, reason: string | null): Promise<Effect> {
  const content = {
    items: await paperItems(tx, row, procedure),
    reason,
    dueAt: null,
    receiptNumber: row.payment?.receiptNumber ?? null,
  }
  return {
    set: { waiting_for: null },
    paperNumber: await issuePaper(tx, row, 'withdrawal', content, now),
  }
}

/** Why the resident asked for it. */
export async function withdrawalReason({ tx, row }: Move): Promise<string | null> {
  const asked = await tx
    .selectFrom('dossier_event')
    .select('reason')
    .where('dossier_id', '=', row.id)
    .where('action', '=', 'request-withdrawal')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return asked?.reason ?? null
}

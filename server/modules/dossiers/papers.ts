import { sql } from 'kysely'
import type { ResultChannel } from '../../../contract/schemas/delivery.ts'
import type { OfficialPaper } from '../../../contract/schemas/dossier.ts'
import type { Tx } from '../../db/engine.ts'
import type { DossierRow } from './store.ts'

export type PaperContent = Pick<OfficialPaper, 'items' | 'reason' | 'dueAt' | 'previousDueAt'> & {
  /** On form 01: how the result was wanted then. */
  resultChannel?: ResultChannel
  /** On a withdrawal: of the fee that was paid. */
  receiptNumber?: string | null
}

/** As the form stands in a paper's number. */
const inNumber = (form: OfficialPaper['form']) => (form === 'withdrawal' ? 'RUT' : form)

/**
 * Issues one of the one-stop papers as stored data. Its number is the dossier's code, the form and a running
 * number of that form in the dossier.
 */
export async function issuePaper(
  tx: Tx,
  row: Pick<DossierRow, 'id' | 'official_code' | 'temporary_code'>,
  form: OfficialPaper['form'],
  content: PaperContent,
  now: Date,
): Promise<string> {
  const { count } = await tx
    .selectFrom('official_paper')
    .where('dossier_id', '=', row.id)
    .where('form', '=', form)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  const number = `${row.official_code ?? row.temporary_code}/${inNumber(form)}-${Number(count) + 1}`
  await tx
    .insertInto('official_paper')
    .values({ number, dossier_id: row.id, form, issued_at: now, content: JSON.stringify(content) })
    .execute()
  return number
}

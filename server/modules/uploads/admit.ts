import { sql } from 'kysely'
import type { Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import { refuse } from '../../http/refusal.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { papersToSubmit } from '../dossiers/documents.ts'
import { openItemsOf, readDossier, resultRequirement, type DossierRow } from '../dossiers/store.ts'
import { limits } from './inspect.ts'

export type Announced = { dossierId: string; requirementId: string; fileName: string; bytes: number }

const filesPerDossier = 120
const bytesPerDay = 300 * 1024 * 1024

/** Whether this caller may hand in this file now; refuses with the reason. Checked when it is announced and again when it is whole. */
export async function admit(
  tx: Tx,
  catalogue: Catalogue,
  caller: Caller,
  announced: Announced,
  now: Date,
): Promise<DossierRow> {
  const isResult = caller.role === 'leader' && announced.requirementId === resultRequirement
  const act = isResult ? 'office' : 'fill'
  const row = await readDossier(tx, announced.dossierId, { caller, act, now })
  const allowed = isResult ? resultOpenFor(row) : await papersOpenFor(tx, catalogue, row)
  if (!allowed) refuse('TRANSITION_NOT_ALLOWED')
  else if (!allowed.has(announced.requirementId))
    refuse('INVALID', { fields: [{ path: 'requirement', keyword: 'not-an-option' }] })
  return row
}

const resultOpenFor = (row: DossierRow) => (row.status === 'processing' ? new Set([resultRequirement]) : null)

async function papersOpenFor(tx: Tx, catalogue: Catalogue, row: DossierRow): Promise<Set<string> | null> {
  if (row.status === 'draft') return papersToSubmit(await catalogue.version(tx, row.procedure_version_id), row)
  if (row.status === 'supplement' && row.waiting_for === 'supplement')
    return new Set(
      (await openItemsOf(tx, row.id)).filter(({ kind }) => kind === 'paper').map((item) => item.requirement_id),
    )
  return null
}

/** Limits of number and size, before a byte is sent. */
export async function checkQuota(tx: Tx, caller: Caller, announced: Announced, now: Date) {
  if (announced.bytes === 0) refuse('FILE_EMPTY')
  if (announced.bytes > limits.bytes) refuse('FILE_TOO_LARGE')
  const files = await tx
    .selectFrom('dossier_file')
    .where('dossier_id', '=', announced.dossierId)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  if (Number(files.count) >= filesPerDossier) refuse('TOO_MANY_FILES')
  const today = await tx
    .selectFrom('upload')
    .where('owner_id', '=', caller.personId)
    .where('created_at', '>', new Date(now.getTime() - 86_400_000))
    .select(sql<number>`coalesce(sum(declared_bytes), 0)`.as('bytes'))
    .executeTakeFirstOrThrow()
  if (Number(today.bytes) + announced.bytes > bytesPerDay) refuse('RATE_LIMITED', { retryAfterSeconds: 3600 })
}

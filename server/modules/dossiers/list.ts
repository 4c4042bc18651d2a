import type { DossierSummary, Status } from '../../../contract/schemas/dossier.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import type { Services } from '../../services.ts'
import { unitNameOf } from '../locality/unit-name.ts'
import { noticesOf } from '../help/helpers.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { summaryOf } from './view.ts'

type Scope = { owner: string } | { unit: string; status: Status | undefined }
type Page = { cursor?: string; limit?: number }

/** A resident's dossiers newest first, a unit's oldest first (without drafts, which are nobody's business yet). */
export async function pageOfDossiers(services: Services, catalogue: Catalogue, scope: Scope, page: Page, now: Date) {
  const limit = page.limit ?? 30
  const mine = 'owner' in scope
  const order = mine ? 'desc' : 'asc'
  const column = mine ? 'created_at' : 'submitted_at'
  let query = services.db
    .selectFrom('dossier')
    .selectAll()
    .orderBy(column, order)
    .orderBy('id', order)
    .limit(limit + 1)
  if (mine) query = query.where('owner_id', '=', scope.owner)
  else {
    query = query.where('unit_id', '=', scope.unit).where('status', '!=', 'draft')
    if (scope.status) query = query.where('status', '=', scope.status)
  }
  const after = page.cursor === undefined ? undefined : decodeCursor(page.cursor, ['instant', 'uuid'])
  if (after) {
    const [at, id] = after
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple(column, 'id'), mine ? '<' : '>', tuple(new Date(String(at)), String(id))),
    )
  }
  const rows = await query.execute()
  const shown = rows.slice(0, limit)
  const to = mine ? await noticesOf(services.db, shown, now) : new Map<string, never>()
  const items: DossierSummary[] = []
  for (const row of shown) {
    const procedure = await catalogue.version(services.db, row.procedure_version_id)
    const unitName = unitNameOf(services.locality, row.unit_id) ?? row.unit_id
    items.push({ ...summaryOf(row, procedure.plainName, unitName, now), ...(mine && { noticesTo: to.get(row.id) }) })
  }
  const last = shown.at(-1)
  const nextCursor =
    rows.length > limit && last ? encodeCursor([(last[column] ?? last.created_at).toISOString(), last.id]) : null
  return { items, nextCursor }
}

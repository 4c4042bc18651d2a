import { visibleFields } from '../../../contract/rules/forms/visibility.ts'
import type { FormDefinition } from '../../../contract/rules/forms/definition.ts'
import type { Dossier } from '../../../contract/schemas/dossier.ts'
import type { Role } from '../../../contract/schemas/locality.ts'
import type { TransitionOf } from '../../../contract/schemas/transition.ts'
import type { Box } from '../../crypto/box.ts'
import type { Db, Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { LocalityProcedure } from '../locality/schema.ts'
import { openAnswers, type DossierRow } from './store.ts'

type Request = TransitionOf<'request-supplement'>
type WrongItem = { kind: 'paper' | 'field'; id: string; name: string; reason: string }

/** The wrong items of a notice by the names they have on paper and form; refuses what the dossier does not have. */
export function wrongItems(
  box: Box,
  row: DossierRow,
  procedure: LocalityProcedure,
  form: FormDefinition | null,
  { items, fields = [] }: Request,
): WrongItem[] {
  const papers = new Map(procedure.documents.filter((one) => one.kind === 'submit').map((one) => [one.id, one.name]))
  const visible = form ? visibleFields(form, openAnswers(box, row)).filter(({ kind }) => kind !== 'computed') : []
  const labels = new Map(visible.map(({ id, label }) => [id, label]))
  const wrong: WrongItem[] = [
    ...items.map(({ requirementId: id, reason }) => ({
      kind: 'paper' as const,
      id,
      name: papers.get(id) ?? '',
      reason,
    })),
    ...fields.map(({ fieldId: id, reason }) => ({ kind: 'field' as const, id, name: labels.get(id) ?? '', reason })),
  ]
  if (wrong.length === 0) refuse('INVALID', { fields: [{ path: 'items', keyword: 'minItems' }] })
  const unknown = wrong.filter(({ kind, id }) => !(kind === 'paper' ? papers : labels).has(id))
  if (unknown.length > 0)
    refuse('INVALID', { fields: unknown.map(({ id }) => ({ path: `items.${id}`, keyword: 'not-an-option' })) })
  return [...new Map(wrong.map((one) => [`${one.kind} ${one.id}`, one])).values()]
}

/** What may be returned without a leader: null before the first notice, afterwards what is being checked again. */
export async function returnableOf(db: Db | Tx, dossierId: string): Promise<Dossier['returnable']> {
  const items = await db.selectFrom('supplement_item').selectAll().where('dossier_id', '=', dossierId).execute()
  if (items.length === 0) return null
  const checked = (kind: 'paper' | 'field') =>
    items.filter((item) => item.kind === kind && item.state === 'supplied').map((item) => item.requirement_id)
  return { papers: checked('paper'), fields: checked('field') }
}

/**
 * An item that an earlier notice left unnamed, or that was handed in again and accepted, is not returned a second
 * time. A leader may, with a reason that stands in the timeline; nobody else may give one.
 */
export async function judgeReturn(tx: Tx, row: DossierRow, role: Role, wrong: WrongItem[], override?: string) {
  if (override !== undefined && role !== 'leader') refuse('FORBIDDEN')
  const returnable = await returnableOf(tx, row.id)
  if (returnable === null) return
  const settled = wrong.filter(({ kind, id }) => !returnable[kind === 'paper' ? 'papers' : 'fields'].includes(id))
  if (settled.length > 0 && override === undefined)
    refuse('ALREADY_ACCEPTED', { items: settled.map(({ id, name }) => ({ id, name })) })
}

/** Writes the notice down: what was asked before and is not named again has been judged good. */
export async function askAgain(tx: Tx, row: DossierRow, wrong: WrongItem[]) {
  const earlier = await tx.selectFrom('supplement_item').select(['round']).where('dossier_id', '=', row.id).execute()
  const round = Math.max(0, ...earlier.map((item) => item.round)) + 1
  await tx.updateTable('supplement_item').set({ state: 'confirmed' }).where('dossier_id', '=', row.id).execute()
  const values = wrong.map(({ kind, id, reason }) => ({
    dossier_id: row.id,
    kind,
    requirement_id: id,
    round,
    reason,
    state: 'asked' as const,
  }))
  await tx.insertInto('supplement_item').values(values).execute()
}

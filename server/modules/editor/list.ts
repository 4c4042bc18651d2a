import { sql } from 'kysely'
import type { Static } from 'typebox'
import type { EditorProcedurePage } from '../../../contract/schemas/editor.ts'
import { qualityMarks } from '../../../contract/schemas/procedure.ts'
import type { Db } from '../../db/engine.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import type { Services } from '../../services.ts'
import { editorRow, editorRows } from './row.ts'

type Filter = {
  mark?: (typeof qualityMarks)[number] | undefined
  held?: boolean | undefined
  cursor?: string | undefined
  limit?: number
}

/** Procedures with a doubt, those that residents do not see first. */
export async function listForEditor(
  services: Services,
  { mark, held, cursor, limit = 30 }: Filter,
): Promise<Static<typeof EditorProcedurePage>> {
  const { db } = services
  let query = editorRows(db)
    .where((where) => where.or([where('listed', '=', false), sql<boolean>`marks <> '[]'::jsonb`]))
    .orderBy('procedure.listed')
    .orderBy('procedure.code')
    .limit(limit + 1)
  if (mark) query = query.where(sql<boolean>`marks @> ${JSON.stringify([mark])}::jsonb`)
  if (held) query = query.where('listed', '=', false)
  if (cursor !== undefined) {
    const [listed, code] = decodeCursor(cursor, ['integer', 'text'])
    query = query.where(sql<boolean>`(listed, procedure.code) > (${listed === 1}, ${String(code)})`)
  }
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => editorRow(services, row)),
    nextCursor: last ? encodeCursor([last.listed ? 1 : 0, last.code]) : null,
    ...(await sumsOf(db)),
  }
}

async function sumsOf(db: Db) {
  const { rows: counted } = await sql<{ mark: string; procedures: number }>`
    select mark, count(*)::int as procedures
    from procedure, jsonb_array_elements_text(marks) as mark
    group by mark`.execute(db)
  const { held } = await db
    .selectFrom('procedure')
    .where('listed', '=', false)
    .select((at) => at.fn.countAll<number>().as('held'))
    .executeTakeFirstOrThrow()
  const marks = qualityMarks.flatMap((mark) => {
    const found = counted.find((one) => one.mark === mark)
    return found ? [{ mark, procedures: found.procedures }] : []
  })
  return { marks, held: Number(held) }
}

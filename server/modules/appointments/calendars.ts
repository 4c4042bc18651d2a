import type { UnitCalendar } from '../../../contract/schemas/appointment-calendar.ts'
import type { CounterGroup } from '../../../contract/rules/appointments/calendar.ts'
import { hashOf } from '../../crypto/box.ts'
import { canonical } from '../../crypto/canonical-json.ts'
import type { Db, Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'

export type KeptCalendar = { unitId: string; calendar: UnitCalendar; revision: number; editedAt: Date | null }

/** The calendar of a unit; a unit that receives nobody by appointment has none. */
export async function findCalendar(from: Db | Tx, unitId: string): Promise<KeptCalendar | undefined> {
  const row = await from
    .selectFrom('unit_calendar')
    .select(['content', 'revision', 'edited_at'])
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row && { unitId, calendar: row.content, revision: row.revision, editedAt: row.edited_at }
}

export const readCalendar = async (from: Db | Tx, unitId: string): Promise<KeptCalendar> =>
  (await findCalendar(from, unitId)) ?? refuse('NOT_FOUND')

export const groupIn = (kept: KeptCalendar, groupId: string): CounterGroup =>
  kept.calendar.groups.find((group) => group.id === groupId) ?? refuse('NOT_FOUND')

/** Puts the calendars of the locality in; one that the staff have edited stays as they left it. */
export async function seedCalendars(tx: Tx, calendars: ReadonlyMap<string, UnitCalendar>) {
  for (const [unitId, calendar] of calendars) {
    const content = JSON.stringify(calendar)
    const hash = hashOf(canonical(calendar))
    const row = await tx
      .selectFrom('unit_calendar')
      .select(['content_hash', 'edited_at', 'revision'])
      .where('unit_id', '=', unitId)
      .executeTakeFirst()
    if (!row)
      await tx
        .insertInto('unit_calendar')
        .values({ unit_id: unitId, content, content_hash: hash, edited_at: null })
        .execute()
    else if (row.edited_at === null && row.content_hash !== hash)
      await tx
        .updateTable('unit_calendar')
        .set({ content, content_hash: hash, revision: row.revision + 1 })
        .where('unit_id', '=', unitId)
        .execute()
  }
}

import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { toNfc, fold } from '../../../contract/rules/text/fold.ts'
import type { Box } from '../../crypto/box.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'
import type { Caller } from '../../http/context.ts'
import { refuse } from '../../http/refusal.ts'
import type { DossierRow } from '../dossiers/store.ts'
import { namePlace } from '../sessions/store.ts'

export type VisitRow = Selectable<Database['counter_visit']>
export type Card = { number: string; fullName: string }
type Staff = Pick<Caller, 'personId' | 'unitId'>

/** Whoever has the number alone finds nobody by it. */
const cardKey = (box: Box, { number, fullName }: Card) => box.index('card', `${number}\n${fold(fullName)}`)

/** The person of a card, made at the first visit. The card itself is not kept. */
async function personOfCard(tx: Tx, box: Box, card: Card): Promise<string> {
  const id = randomUUID()
  const key = cardKey(box, card)
  await tx
    .insertInto('person')
    .values({
      id,
      kind: 'resident',
      zalo_key: null,
      sample_id: null,
      card_key: key,
      name_sealed: box.seal(namePlace(id), toNfc(card.fullName).trim()),
    })
    .onConflict((conflict) => conflict.column('card_key').doNothing())
    .execute()
  const row = await tx
    .selectFrom('person')
    .where('card_key', '=', key)
    .select('id')
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.id
}

/** Not ended, and of today. */
export const isOpen = (row: Pick<VisitRow, 'ended_at' | 'opened_at'>, now: Date): boolean =>
  row.ended_at === null && civilDayOf(row.opened_at) === civilDayOf(now)

type Opening = { card: Card; staff: Staff; takeOver: boolean; now: Date }

/**
 * Opens a visit of the person of a card. When the person is being helped already, that visit is the answer instead and
 * nothing has happened, unless it is taken over. A visit of an earlier day is over.
 */
export async function openVisit(
  tx: Tx,
  box: Box,
  { card, staff, takeOver, now }: Opening,
): Promise<{ opened: VisitRow } | { held: VisitRow }> {
  const personId = await personOfCard(tx, box, card)
  const current = await tx
    .selectFrom('counter_visit')
    .selectAll()
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (current) {
    if (isOpen(current, now) && !takeOver) return { held: current }
    await endVisit(tx, current, isOpen(current, now) ? 'taken-over' : 'over', staff.personId, now)
  }
  const opened = await tx
    .insertInto('counter_visit')
    .values({
      id: randomUUID(),
      person_id: personId,
      staff_id: staff.personId,
      unit_id: staff.unitId ?? '',
      opened_at: now,
      ended_at: null,
      ended_why: null,
      code_hash: null,
      code_expires_at: null,
      handed_to: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { opened }
}

/** The caller's own visit; in a transaction its row stays locked. Nobody else's exists for them. */
export async function readVisit(from: Db | Tx, id: string, staff: Staff): Promise<VisitRow> {
  const row = await from
    .selectFrom('counter_visit')
    .selectAll()
    .where('id', '=', id)
    .where('staff_id', '=', staff.personId)
    .$if(from.isTransaction, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ?? refuse('NOT_FOUND')
}

/** A page that was opened anew goes on with these. */
export async function openVisitsOf(from: Db, staff: Staff, now: Date): Promise<VisitRow[]> {
  const rows = await from
    .selectFrom('counter_visit')
    .selectAll()
    .where('staff_id', '=', staff.personId)
    .where('ended_at', 'is', null)
    .orderBy('opened_at', 'desc')
    .execute()
  return rows.filter((row) => isOpen(row, now))
}

/** The same, to act in it: until it has ended, and no longer than its day. */
export async function openVisitOf(tx: Tx, id: string, staff: Staff, now: Date): Promise<VisitRow> {
  const row = await readVisit(tx, id, staff)
  if (!isOpen(row, now)) refuse('HELP_ENDED')
  return row
}

/** Ends a visit, its code and all help that was given in it. */
export async function endVisit(
  tx: Tx,
  visit: Pick<VisitRow, 'id'>,
  why: NonNullable<VisitRow['ended_why']>,
  by: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('counter_visit')
    .set({ ended_at: now, ended_why: why, code_hash: null })
    .where('id', '=', visit.id)
    .execute()
  await tx
    .updateTable('help_grant')
    .set({ ended_at: now, ended_by: by })
    .where('visit_id', '=', visit.id)
    .where('ended_at', 'is', null)
    .execute()
}

/** From now to the end of the visit, at most today, the staff member may do with the dossier what a helper may. */
export async function helpInVisit(tx: Tx, visit: VisitRow, dossier: DossierRow, now: Date): Promise<void> {
  const given = await tx
    .selectFrom('help_dossier')
    .innerJoin('help_grant', 'help_grant.id', 'help_dossier.help_id')
    .where('visit_id', '=', visit.id)
    .where('dossier_id', '=', dossier.id)
    .select('help_grant.id')
    .executeTakeFirst()
  if (given) return
  const id = randomUUID()
  await tx
    .insertInto('help_grant')
    .values({
      id,
      owner_id: visit.person_id,
      helper_id: visit.staff_id,
      kind: 'staff',
      scope: 'send',
      notices: 'owner',
      procedure_code: dossier.procedure_code,
      may_begin: false,
      until_day: civilDayOf(now),
      code_hash: null,
      code_expires_at: now,
      created_at: now,
      accepted_at: now,
      ended_at: null,
      ended_by: null,
      visit_id: visit.id,
    })
    .execute()
  await tx.insertInto('help_dossier').values({ help_id: id, dossier_id: dossier.id }).execute()
}

const withoutTrace = 30 * 86_400_000

/** Forgets who was helped at a counter and has nothing here any more: everything went to a phone, or was never begun. */
export async function tidyVisits(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('person')
    .where('card_key', 'is not', null)
    .where(({ and, not, exists, selectFrom }) =>
      and([
        not(exists(selectFrom('dossier').select('dossier.id').whereRef('owner_id', '=', 'person.id'))),
        not(
          exists(
            selectFrom('counter_visit')
              .select('counter_visit.id')
              .whereRef('person_id', '=', 'person.id')
              .where('opened_at', '>', new Date(now.getTime() - withoutTrace)),
          ),
        ),
      ]),
    )
    .execute()
}

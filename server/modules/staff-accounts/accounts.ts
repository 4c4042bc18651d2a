import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Static } from 'typebox'
import { addDays, civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import type { RoleGrant, StaffAccount, StaffAccountPage } from '../../../contract/schemas/staff-account.ts'
import type { Box } from '../../crypto/box.ts'
import type { Db, Tx } from '../../db/engine.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { refuse } from '../../http/refusal.ts'
import { namePlace } from '../sessions/store.ts'

const columns = [
  'person.id',
  'login',
  'person.name_sealed',
  'disabled_at',
  sql<boolean>`password_hash is null`.as('waits'),
] as const

const accounts = (db: Db | Tx) =>
  db.selectFrom('staff_account').innerJoin('person', 'person.id', 'staff_account.person_id').select(columns)

type Row = Awaited<ReturnType<ReturnType<typeof accounts>['execute']>>[number]

export async function listAccounts(
  db: Db,
  box: Box,
  { cursor, limit = 30 }: { cursor?: string | undefined; limit?: number },
): Promise<Static<typeof StaffAccountPage>> {
  let query = accounts(db)
    .orderBy('login')
    .limit(limit + 1)
  if (cursor !== undefined) query = query.where('login', '>', String(decodeCursor(cursor, ['text'])[0]))
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { items: await describe(db, box, page), nextCursor: last ? encodeCursor([last.login]) : null }
}

export async function accountOf(db: Db | Tx, box: Box, id: string): Promise<StaffAccount> {
  const rows = await accounts(db).where('person.id', '=', id).execute()
  return (await describe(db, box, rows))[0] ?? refuse('NOT_FOUND')
}

async function describe(db: Db | Tx, box: Box, rows: readonly Row[]): Promise<StaffAccount[]> {
  if (rows.length === 0) return []
  const grants = await db
    .selectFrom('staff_role')
    .selectAll()
    .where(
      'person_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('valid_from', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    name: row.name_sealed === null ? row.login : box.open(namePlace(row.id), row.name_sealed),
    state: row.disabled_at ? 'disabled' : row.waits ? 'waiting' : 'active',
    roles: grants
      .filter((grant) => grant.person_id === row.id)
      .map((grant) => ({
        role: grant.role,
        unitId: grant.unit_id,
        validFrom: grant.valid_from,
        validTo: grant.valid_to,
      })),
  }))
}

type NewAccount = { login: string; name: string; now: Date }

/** The person and an account that waits to be set up. Refuses a login that somebody has. */
export async function insertAccount(tx: Tx, box: Box, { login, name, now }: NewAccount): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('person')
    .values({ id, kind: 'staff', zalo_key: null, sample_id: null, name_sealed: box.seal(namePlace(id), name) })
    .execute()
  const inserted = await tx
    .insertInto('staff_account')
    .values({ person_id: id, login, password_hash: null, totp_sealed: null, disabled_at: null, created_at: now })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return inserted?.person_id ?? refuse('LOGIN_TAKEN')
}

/** A person holds one role at a time: what still runs on the first day of the new one ends the day before. */
export async function grantRole(tx: Tx, personId: string, { role, unitId, validFrom, validTo }: RoleGrant) {
  if (validTo !== null && validTo < validFrom) refuse('INVALID', { fields: [{ path: 'validTo', keyword: 'minimum' }] })
  await tx.deleteFrom('staff_role').where('person_id', '=', personId).where('valid_from', '>=', validFrom).execute()
  await tx
    .updateTable('staff_role')
    .set({ valid_to: addDays(validFrom, -1) })
    .where('person_id', '=', personId)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', validFrom)]))
    .execute()
  await tx
    .insertInto('staff_role')
    .values({ person_id: personId, role, unit_id: unitId, valid_from: validFrom, valid_to: validTo })
    .execute()
}

/** Whether somebody who can sign in today may administer the accounts. */
export async function hasAdministrator(tx: Tx, now: Date): Promise<boolean> {
  const today = civilDayOf(now)
  const row = await tx
    .selectFrom('staff_role')
    .innerJoin('staff_account', 'staff_account.person_id', 'staff_role.person_id')
    .where('role', '=', 'administrator')
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .where('disabled_at', 'is', null)
    .where('password_hash', 'is not', null)
    .select('staff_role.person_id')
    .executeTakeFirst()
  return row !== undefined
}

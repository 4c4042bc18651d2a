import { randomUUID } from 'node:crypto'
import type { Role, SamplePerson } from '../../../contract/schemas/locality.ts'
import type { Person } from '../../../contract/schemas/session.ts'
import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { hashOf, newSecret, type Box } from '../../crypto/box.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'

const minute = 60_000
/** Residents 30 minutes idle and 12 hours at most; staff 15 minutes and 8 hours. */
const limits = {
  resident: { idle: 30 * minute, longest: 720 * minute },
  staff: { idle: 15 * minute, longest: 480 * minute },
}
const touchEvery = minute

export const namePlace = (personId: string) => `person:${personId}:name`

/** Opens a session and gives its token, which is stored only as a hash. */
export async function openSession(
  db: Db | Tx,
  personId: string,
  kind: 'resident' | 'staff',
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newSecret()
  const expiresAt = new Date(now.getTime() + limits[kind].longest)
  await db
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      person_id: personId,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return { token, expiresAt }
}

/** The caller behind a token, or null when it is unknown, idle too long or ended. */
export async function findCaller(db: Db, token: string, now: Date): Promise<Caller | null> {
  const tokenHash = hashOf(token)
  const row = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .select(['person.id', 'person.kind', 'last_seen_at'])
    .executeTakeFirst()
  if (!row || now.getTime() - row.last_seen_at.getTime() > limits[row.kind].idle) return null
  if (now.getTime() - row.last_seen_at.getTime() > touchEvery)
    await db.updateTable('session').set({ last_seen_at: now }).where('token_hash', '=', tokenHash).execute()
  const grant = row.kind === 'staff' ? await currentRole(db, row.id, now) : { role: 'resident' as const, unitId: null }
  return grant && { personId: row.id, tokenHash, ...grant }
}

async function currentRole(db: Db, personId: string, now: Date): Promise<{ role: Role; unitId: string } | null> {
  const today = civilDayOf(now)
  const row = await db
    .selectFrom('staff_role')
    .where('person_id', '=', personId)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .orderBy('valid_from', 'desc')
    .select(['role', 'unit_id'])
    .executeTakeFirst()
  return row ? { role: row.role, unitId: row.unit_id } : null
}

export const endAllSessions = (db: Db | Tx, personId: string) =>
  db.deleteFrom('session').where('person_id', '=', personId).execute()

export const endSession = (db: Db, tokenHash: string) =>
  db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()

/** The person of a Zalo account, made at the first sign-in. Only a keyed hash of the Zalo id is kept. */
export async function personOfZalo(db: Db, box: Box, zalo: { zaloId: string; name: string | null }): Promise<string> {
  const zaloKey = box.index('zalo-id', zalo.zaloId)
  const id = randomUUID()
  await db
    .insertInto('person')
    .values({
      id,
      kind: 'resident',
      zalo_key: zaloKey,
      sample_id: null,
      name_sealed: zalo.name && box.seal(namePlace(id), zalo.name),
    })
    .onConflict((conflict) => conflict.column('zalo_key').doNothing())
    .execute()
  const row = await db.selectFrom('person').where('zalo_key', '=', zaloKey).select('id').executeTakeFirstOrThrow()
  return row.id
}

export type SampleStaff = SamplePerson & { unitId?: string | undefined }

/** Puts the sample people of a sandbox into the database; what is there already stays. */
export async function seedSamplePeople(db: Db | Tx, box: Box, people: readonly SampleStaff[], now: Date) {
  for (const sample of people) {
    const id = randomUUID()
    const kind = sample.role === 'resident' ? ('resident' as const) : ('staff' as const)
    await db
      .insertInto('person')
      .values({ id, kind, zalo_key: null, sample_id: sample.id, name_sealed: box.seal(namePlace(id), sample.name) })
      .onConflict((conflict) => conflict.column('sample_id').doNothing())
      .execute()
    if (sample.role === 'resident' || !sample.unitId) continue
    const person = await db
      .selectFrom('person')
      .where('sample_id', '=', sample.id)
      .select('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('staff_role')
      .values({
        person_id: person.id,
        role: sample.role,
        unit_id: sample.unitId,
        valid_from: civilDayOf(new Date(Math.min(now.getTime(), Date.UTC(2025, 6, 1)))),
        valid_to: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

export async function describePerson(
  db: Db | Tx,
  box: Box,
  caller: Pick<Caller, 'personId' | 'role' | 'unitId'>,
  unitName: (id: string) => string | null,
): Promise<Person> {
  const row = await db
    .selectFrom('person')
    .where('id', '=', caller.personId)
    .select(['id', 'name_sealed', 'sample_id'])
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    name: row.name_sealed && box.open(namePlace(row.id), row.name_sealed),
    role: caller.role,
    unitId: caller.unitId,
    unitName: caller.unitId && unitName(caller.unitId),
    sample: row.sample_id !== null,
  }
}

import type { Session } from '../../../contract/schemas/session.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { unitNameOf } from '../locality/unit-name.ts'
import { describePerson, findCaller, openSession } from './store.ts'

/** A session of this person, who has proved who they are. Staff without a role today are refused. */
export async function signedInAs({ db, box, locality }: Services, personId: string, now: Date): Promise<Session> {
  const { kind } = await db.selectFrom('person').where('id', '=', personId).select('kind').executeTakeFirstOrThrow()
  const { token, expiresAt } = await openSession(db, personId, kind, now)
  const caller = (await findCaller(db, token, now)) ?? refuse('FORBIDDEN')
  const unitName = (id: string) => unitNameOf(locality, id) ?? null
  return { token, expiresAt: expiresAt.toISOString(), person: await describePerson(db, box, caller, unitName) }
}

import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '../../db/engine.ts'

export type StaffAccountAct =
  'created' | 'set-up' | 'code-renewed' | 'renamed' | 'disabled' | 'enabled' | 'role-granted' | 'password-changed'

type Entry = { personId: string; actorId: string | null; act: StaffAccountAct; detail?: object; at: Date }

/** Every change of an account is written down with who made it; what is secret is not. */
export const record = (db: Db | Tx, { personId, actorId, act, detail = {}, at }: Entry) =>
  db
    .insertInto('staff_account_event')
    .values({ id: randomUUID(), person_id: personId, actor_id: actorId, act, detail: JSON.stringify(detail), at })
    .execute()

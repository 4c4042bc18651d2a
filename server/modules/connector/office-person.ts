import type { Box } from '../../crypto/box.ts'
import type { Tx } from '../../db/engine.ts'
import { namePlace } from '../sessions/store.ts'

/** Nobody: in the timeline it stands for the office when a step came from the real system. It has no role and no session. */
const id = '5d0c6f0e-0f52-4b0a-9d3b-6f1c0a70c0de'

export async function officePerson(box: Box, tx: Tx, now: Date): Promise<string> {
  await tx
    .insertInto('person')
    .values({ id, kind: 'staff', name_sealed: box.seal(namePlace(id), 'Hệ thống một cửa'), created_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  return id
}

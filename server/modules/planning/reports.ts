import { randomUUID } from 'node:crypto'
import type { Input, Output } from '../../../contract/endpoints.ts'
import { codeLetters } from '../../crypto/code-letters.ts'
import type { Context } from '../../http/context.ts'
import type { Services } from '../../services.ts'

/** What somebody says is wrong or should not be public. Who wrote it is not kept; the words are sealed. */
export async function keepReport(
  { box }: Pick<Services, 'box'>,
  { releaseId, parcelId, reason, text }: Input<'POST /planning/reports'>['body'],
  { effect, now }: Context,
): Promise<Output<'POST /planning/reports'>> {
  const id = randomUUID()
  const code = `BS-${codeLetters(8)}`
  await effect((tx) =>
    tx
      .insertInto('planning_report')
      .values({
        ...{ id, code, reason, release_id: releaseId, parcel_id: parcelId ?? null, received_at: now },
        text_sealed: box.seal(`planning_report:${id}:text`, text),
      })
      .execute(),
  )
  return { code, receivedAt: now.toISOString() }
}

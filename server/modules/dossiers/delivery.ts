import { faultsOfPostTo, type PostTo } from '../../../contract/rules/delivery/post-to.ts'
import type { ResultChannel } from '../../../contract/schemas/delivery.ts'
import type { TransitionOf } from '../../../contract/schemas/transition.ts'
import type { Box } from '../../crypto/box.ts'
import { refuse } from '../../http/refusal.ts'
import type { Effect, Move } from './moves.ts'
import type { DossierRow } from './store.ts'

const place = (id: string) => `dossier:${id}:post-to`

export const sealPostTo = (box: Box, id: string, postTo: PostTo) => box.seal(place(id), JSON.stringify(postTo))

export const openPostTo = (box: Box, row: Pick<DossierRow, 'id' | 'post_to_sealed'>): PostTo | null =>
  row.post_to_sealed ? JSON.parse(box.open(place(row.id), row.post_to_sealed)) : null

/**
 * What is sent with the dossier has to be enough for the post. Builds from before the address was asked for say nothing:
 * then the desk asks.
 */
export function checkPostTo(channel: ResultChannel, postTo: PostTo | null) {
  const faults = channel === 'post' && postTo ? faultsOfPostTo(postTo) : []
  if (faults.length > 0) refuse('ANSWERS_INVALID', { fields: faults })
}

/** The resident changes how the result comes, until there is one. */
export async function chooseDelivery(
  { services, row }: Move,
  { resultChannel, postTo }: TransitionOf<'choose-delivery'>,
): Promise<Effect> {
  if (resultChannel !== 'post') return { set: { result_channel: resultChannel, post_to_sealed: null } }
  if (!postTo) return refuse('ANSWERS_INVALID', { fields: [{ path: 'postTo.address', keyword: 'required' }] })
  checkPostTo(resultChannel, postTo)
  return { set: { result_channel: resultChannel, post_to_sealed: sealPostTo(services.box, row.id, postTo) } }
}

import type { DeskCode } from '../../../contract/schemas/queue.ts'
import type { Box } from '../../crypto/box.ts'
import { refuse } from '../../http/refusal.ts'

/**
 * The code at the counter changes every five minutes and is good for one more: only devices of the unit's staff get it, so
 * who scans it stands there, or has it from somebody who did minutes ago. A printed one would let in a photograph of it
 * for ever.
 */
const lifeMs = 300_000
const mark = 'QUAY'

const proofOf = (box: Box, unitId: string, turn: number) => box.index('desk-code', `${unitId} ${turn}`).slice(0, 16)
const turnOf = (now: Date) => Math.floor(now.getTime() / lifeMs)

export function deskCode(box: Box, unitId: string, now: Date): DeskCode {
  const turn = turnOf(now)
  const secondsLeft = Math.ceil(((turn + 1) * lifeMs - now.getTime()) / 1000)
  return { code: [mark, unitId, turn, proofOf(box, unitId, turn)].join('.'), secondsLeft }
}

/** The unit at whose counter the code stands now. */
export function readDeskCode(box: Box, text: string, now: Date): string {
  const [begin, unitId = '', turnText = '', proof] = text.trim().split('.')
  if (begin !== mark || !/^\d{1,9}$/.test(turnText)) return refuse('CODE_UNKNOWN')
  const turn = Number(turnText)
  if (proof !== proofOf(box, unitId, turn)) return refuse('CODE_FORGED')
  return turn === turnOf(now) || turn === turnOf(now) - 1 ? unitId : refuse('DESK_CODE_OLD')
}

import type { DeskRelease } from '../../../../contract/schemas/planning-desk.ts'
import { useText } from '../../../i18n/texts.ts'
import { StatusTag, type StatusTone } from '../../../ui/status-tag.tsx'
import { releaseTexts } from './texts.ts'

export type Standing = DeskRelease['state'] | 'ready'

/** A draft with both signatures waits only for being published. */
export const standingOf = ({ state, missingSignatures }: DeskRelease): Standing =>
  state === 'draft' && missingSignatures === 0 ? 'ready' : state

const tones: { [S in Standing]: StatusTone } = { draft: 'yours', ready: 'working', current: 'done', earlier: 'neutral' }

export function ReleaseState({ desk }: { desk: DeskRelease }) {
  const text = useText(releaseTexts)
  const standing = standingOf(desk)
  return <StatusTag tone={tones[standing]}>{text.states[standing]}</StatusTag>
}

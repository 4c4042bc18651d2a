import type { DossierSummary } from '../../../contract/schemas/dossier.ts'
import type { Format } from '../../i18n/format.ts'
import type { StatusTone } from '../../ui/status-tag.tsx'
import type { DossierWords } from './texts.ts'

type Standing = Pick<DossierSummary, 'status' | 'waitingFor' | 'turn'>

/** Where the dossier stands, in the words of the resident. */
export function statusWords(words: DossierWords, { status, waitingFor }: Standing): string {
  if (waitingFor === 'withdrawal-check') return words.withdrawalChecked
  return status === 'supplement' && waitingFor === 'supplement-check' ? words.supplementChecked : words.status[status]
}

const tones: Partial<{ [S in DossierSummary['status']]: StatusTone }> = {
  refused: 'failed',
  stopped: 'failed',
  withdrawn: 'neutral',
  finished: 'done',
  returned: 'done',
}

export const statusTone = ({ status, turn }: Standing): StatusTone =>
  turn === 'resident' ? 'yours' : (tones[status] ?? 'working')

/** Nothing is due any more. */
const settled: readonly DossierSummary['status'][] = ['refused', 'withdrawn', 'stopped', 'finished', 'returned']

/** The due date as a sentence; undefined while there is none. */
export function dueSentence(
  words: DossierWords,
  format: Format,
  { status, dueAt, dueState, late }: Pick<DossierSummary, 'status' | 'dueAt' | 'dueState' | 'late'>,
): string | undefined {
  if (settled.includes(status)) return undefined
  if (dueState === 'not-computed') return words.dueNotComputed
  if (dueState === 'paused') return words.duePaused
  if (dueState === 'none' || dueAt === null) return undefined
  const [time, day] = [format.time(dueAt), format.day(dueAt)]
  return late ? words.dueLate(time, day) : words.dueBefore(time, day)
}

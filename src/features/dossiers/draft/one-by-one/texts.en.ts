import type { Translated } from '../../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  questionOf: (at, total) => `Question ${at} of ${total}`,
  questionsOf: (from, to, total) => `Questions ${from} to ${to} of ${total}`,
  toQuestion: (at) => `Next: question ${at}`,
  filledIn: (n) => `We filled in ${n} answers for you`,
  answered: (n) => `${n} questions have an answer`,
  look: 'Look them over. Tap one that is wrong to correct it.',
  right: (next) => `That is right. ${next}`,
  scanTitle: 'Scan the card and type less',
  typeInstead: 'No scan, I will type',
  done: 'Done, go back',
}

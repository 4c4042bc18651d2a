import { failureOf } from '../lib/failure.ts'
import { problemsVi } from './problem-texts.vi.ts'
import { defineTexts, useText } from './texts.ts'

const problemTexts = defineTexts(problemsVi, () =>
  import('./problem-texts.en.ts').then(({ problemsEn: en }) => ({ en })),
)

/** Gives the sentence for anything that was thrown; `reading` when nothing was being sent. */
export function useProblemSentence(reading = false): (error: unknown) => string {
  const sentences = useText(problemTexts)
  return (error) => {
    const { code } = failureOf(error)
    if (reading && code === 'OFFLINE') return sentences.OFFLINE_READING
    if (reading && code === 'TIMEOUT') return sentences.TIMEOUT_READING
    return sentences[code]
  }
}

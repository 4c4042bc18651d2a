import { failureOf } from '../lib/failure.ts'
import { problemsVi } from './problem-texts.vi.ts'
import { defineTexts, useText } from './texts.ts'

const problemTexts = defineTexts(problemsVi, () =>
  import('./problem-texts.en.ts').then(({ problemsEn: en }) => ({ en })),
)

/** Gives the sentence for anything that was thrown. */
export function useProblemSentence(): (error: unknown) => string {
  const sentences = useText(problemTexts)
  return (error) => sentences[failureOf(error).code]
}

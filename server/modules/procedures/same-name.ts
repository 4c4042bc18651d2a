import { syllables } from '../../../contract/rules/text/fold.ts'

const fewestSharedWords = 0.5

/** Whether two names share enough words to mean one procedure; spelling and order may differ. */
export function isSameName(one: string, other: string): boolean {
  const [first, second] = [new Set(syllables(one)), new Set(syllables(other))]
  const shared = [...first].filter((word) => second.has(word)).length
  return shared >= fewestSharedWords * Math.min(first.size, second.size)
}

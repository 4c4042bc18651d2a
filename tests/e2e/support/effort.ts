import type { Locator } from 'playwright-core'

/** What a person has to do: every tap, and every typed word (words stand apart by spaces). */
export type Effort = { taps: number; words: number }

export type Hand = {
  tap: (target: Locator) => Promise<void>
  /** Into a field; the tap that puts the cursor there counts. */
  type: (field: Locator, text: string) => Promise<void>
  /** So far. */
  effort: () => Effort
}

/** The only way a counted story touches the page. */
export function countingHand(): Hand {
  const spent: Effort = { taps: 0, words: 0 }
  const tap: Hand['tap'] = async (target) => {
    await target.tap()
    spent.taps += 1
  }
  return {
    tap,
    async type(field, text) {
      await tap(field)
      await field.pressSequentially(text)
      spent.words += text.split(/\s+/).filter(Boolean).length
    },
    effort: () => ({ ...spent }),
  }
}

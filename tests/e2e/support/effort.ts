import { expect } from 'vitest'
import type { Locator } from 'playwright-core'
import type { FileToSend } from '../../support/fixture-files.ts'

/** What a person has to do: every tap, and every typed word (words stand apart by spaces). */
export type Effort = { taps: number; words: number }

export type Hand = {
  /** At a place within it, or in its middle. */
  tap: (target: Locator, position?: { x: number; y: number }) => Promise<void>
  /** Into a field; the tap that puts the cursor there counts. */
  type: (field: Locator, text: string) => Promise<void>
  /** Goes on typing in the next field by the key of the keyboard that leads there. */
  typeOn: (field: Locator, text: string) => Promise<void>
  /** From the phone's own list: one tap opens it, one chooses. */
  choose: (list: Locator, label: string) => Promise<void>
  /** The button that opens the camera, and its shutter. */
  photograph: (button: Locator, photo: FileToSend) => Promise<void>
  /** So far. */
  effort: () => Effort
  /** The fields that were typed into, by the name that the page gives them, each once. */
  typedInto: () => string[]
}

/** The only way a counted story touches the page. */
export function countingHand(): Hand {
  const spent: Effort = { taps: 0, words: 0 }
  const fields = new Set<string>()
  const tap: Hand['tap'] = async (target, position) => {
    await target.tap(position && { position })
    spent.taps += 1
  }
  const press = async (field: Locator, text: string) => {
    await field.pressSequentially(text)
    spent.words += text.split(/\s+/).filter(Boolean).length
    // Some questions have several boxes; the question has the name.
    fields.add(await field.evaluate((box) => (box.closest('fieldset[id]') ?? box).id))
  }
  return {
    tap,
    async type(field, text) {
      await tap(field)
      await press(field, text)
    },
    async typeOn(field, text) {
      await field.page().keyboard.press('Tab')
      // Fails when the key leads elsewhere: then it is a tap.
      expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
      await press(field, text)
    },
    async choose(list, label) {
      await list.selectOption({ label })
      spent.taps += 2
    },
    async photograph(button, photo) {
      const chooser = button.page().waitForEvent('filechooser')
      await tap(button)
      await (await chooser).setFiles(photo)
      spent.taps += 1
    },
    effort: () => ({ ...spent }),
    typedInto: () => [...fields],
  }
}

import type { Page } from 'playwright-core'

/** What a finger needs, in CSS pixels. */
const finger = 48

/**
 * Buttons, links and fields that are lower or narrower than a fingertip. A link in the middle of a sentence is as high as
 * its line, and what only a screen reader or the keyboard meets is not pressed by a finger.
 */
export const smallTargetsOf = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const isSeen = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const inSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' && element.tagName === 'A' && element.closest('p, li, dd') !== null
    const targetOf = (element: Element) =>
      element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element
    return [...document.querySelectorAll('main button, main a[href], main input, main select, main textarea, nav a')]
      .filter((element) => isSeen(element) && !inSentence(element))
      .flatMap((element) => {
        const { width, height } = targetOf(element).getBoundingClientRect()
        const small = width > 1 && height > 1 && (Math.round(width) < least || Math.round(height) < least)
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
        return small ? [`${element.tagName} «${name.slice(0, 40)}» ${Math.round(width)}×${Math.round(height)}`] : []
      })
  }, finger)

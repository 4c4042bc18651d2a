import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Rules of axe that are not asked, each with its reason. Empty is the aim. */
const exceptions: { rule: string; reason: string }[] = []

/** What is wrong with the page as it stands now: barriers that axe finds, and what juts out sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  return [...(await barriers(page)), ...(await jutting(page))]
}

async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const rules = Object.fromEntries(exceptions.map(({ rule }) => [rule, { enabled: false }]))
  const { violations } = await page.evaluate(
    ([values, off]): Promise<AxeResults> =>
      window.axe.run(document, { runOnly: { type: 'tag', values }, rules: off, resultTypes: ['violations'] }),
    [levels, rules] as const,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `axe ${id}: ${help} at ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** A row that is made to be moved sideways (`data-scrolls-sideways`) may be wider than the screen. */
function jutting(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement
    const found = root.scrollWidth > window.innerWidth ? [`the page is ${root.scrollWidth} px wide`] : []
    for (const element of document.querySelectorAll('body *')) {
      const style = getComputedStyle(element)
      const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll'
      const wider = element.scrollWidth > element.clientWidth + 1
      if (scrolls && wider && element.clientWidth > 0 && !element.closest('[data-scrolls-sideways]'))
        found.push(
          `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> scrolls sideways: ` +
            `${element.scrollWidth} px in ${element.clientWidth} px`,
        )
    }
    return found
  })
}

import { buildIndex } from '../../contract/rules/search/search-index.ts'
import { search } from '../../contract/rules/search/search.ts'
import { launchBrowser } from '../support/chromium.ts'
import { bundled } from './built.ts'
import { paddedCatalogue } from './catalogue.ts'
import { median, quantile, round, type Report } from './line.ts'

const rows = 6000
const typed = [
  'khai sinh',
  'dang ky khai sinh',
  'Đăng ký kết hôn',
  'giay doc than',
  'khaii xinh',
  'trợ cấp',
  '1.001193',
]
const birth = '1.001193'

/** Every beginning of the words, as it stands in the field after each key. */
const keystrokes = typed.flatMap((words) => Array.from(words, (_, at) => words.slice(0, at + 1)))

type Timed = { build: number; keys: number[]; first: string | undefined }

/** The search of the phone and of the server over a catalogue as large as it may become. */
export async function benchSearch({ line, invariant }: Report): Promise<void> {
  line('rows', rows)
  const catalogue = paddedCatalogue(rows)
  const places: [string, () => Promise<Timed>][] = [
    ['node', async () => timeSearch(catalogue)],
    ['chromium-4x-slower', () => inSlowChromium(catalogue)],
  ]
  for (const [place, measure] of places) {
    const { build: built, keys, first } = await measure()
    line(`${place}.index-ms`, round(built))
    line(`${place}.key-median-ms`, round(median(keys)))
    line(`${place}.key-95th-ms`, `${round(quantile(keys, 0.95))} (budget 50 in slow Chromium)`)
    line(`${place}.key-worst-ms`, round(Math.max(...keys)))
    invariant(first === birth, `"dang ky khai sinh" finds ${first} first in ${place}`)
  }
}

function timeSearch(catalogue: ReturnType<typeof paddedCatalogue>): Timed {
  const timed = <T>(run: () => T): [number, T] => {
    const started = performance.now()
    const value = run()
    return [performance.now() - started, value]
  }
  const [indexing, index] = timed(() => buildIndex(catalogue))
  const [, hits] = timed(() => search(index, 'dang ky khai sinh', { limit: 20 }))
  const keys = keystrokes.map((query) => timed(() => search(index, query, { limit: 20 }))[0])
  return { build: indexing, keys, first: hits[0]?.code }
}

declare global {
  interface Window {
    rules: { buildIndex: typeof buildIndex; search: typeof search }
  }
}

async function inSlowChromium(catalogue: ReturnType<typeof paddedCatalogue>): Promise<Timed> {
  const code = await bundled('contract/rules/search/search-index.ts', 'rules')
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const devtools = await page.context().newCDPSession(page)
    await page.addScriptTag({ content: code })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    return await page.evaluate(
      ([entries, queries]) => {
        const started = performance.now()
        const index = window.rules.buildIndex(entries)
        const indexing = performance.now() - started
        const first = window.rules.search(index, 'dang ky khai sinh', { limit: 20 })[0]?.code
        const keys = queries.map((query) => {
          const from = performance.now()
          window.rules.search(index, query, { limit: 20 })
          return performance.now() - from
        })
        return { build: indexing, keys, first }
      },
      [catalogue, keystrokes] as const,
    )
  } finally {
    await browser.close()
  }
}

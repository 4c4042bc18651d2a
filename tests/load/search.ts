import { addEntries, buildIndex, emptyIndex, type SearchEntry } from '../../contract/rules/search/search-index.ts'
import { search } from '../../contract/rules/search/search.ts'
import { launchBrowser } from '../support/chromium.ts'
import { answerAll, readNoise, readQueries, wardCatalogue, withinTop, type Query } from '../support/search-queries.ts'
import { bundled } from './built.ts'
import { padded, paddedCatalogue } from './catalogue.ts'
import { median, quantile, round, type Report } from './line.ts'
import type { searchRules } from './search-rules.ts'

const rows = 6000
const slice = 200
const typed = [
  'khai sinh',
  'dang ky khai sinh',
  'Đăng ký kết hôn',
  'giay doc than',
  'khaii xinh',
  'trợ cấp',
  '1.001193',
  'chồng tôi mới mất cần làm giấy gì',
]
const birth = '1.001193'

/** Every beginning of the words, as it stands in the field after each key. */
const keystrokes = typed.flatMap((words) => Array.from(words, (_, at) => words.slice(0, at + 1)))

type Timed = { build: number; slices: number[]; keys: number[]; first: string | undefined }

/** How well the search answers what people type, and what a key costs in a catalogue as large as it may become. */
export async function benchSearch(report: Report): Promise<void> {
  const ward = await wardCatalogue()
  await reportQuality(report, ward)
  const { line, invariant } = report
  line('timed-rows', `${rows}, of them ${rows - ward.length} padding, marked ${padded}`)
  const catalogue = paddedCatalogue(rows, ward)
  const places: [string, () => Promise<Timed>][] = [
    ['node', async () => timeSearch(catalogue)],
    ['chromium-4x-slower', () => inSlowChromium(catalogue)],
  ]
  for (const [place, measure] of places) {
    const { build: built, slices, keys, first } = await measure()
    line(`${place}.index-ms`, round(built))
    line(`${place}.index-slice-worst-ms`, `${round(Math.max(...slices))} (${slice} rows at a time)`)
    line(`${place}.key-median-ms`, round(median(keys)))
    line(`${place}.key-95th-ms`, `${round(quantile(keys, 0.95))} (budget 50 in slow Chromium)`)
    line(`${place}.key-worst-ms`, round(Math.max(...keys)))
    invariant(first === birth, `"dang ky khai sinh" finds ${first} first in ${place}`)
  }
}

async function reportQuality({ line, invariant }: Report, ward: SearchEntry[]): Promise<void> {
  line('rows', ward.length)
  const sets: [string, Query[]][] = [
    ['queries', await readQueries('queries')],
    ['held-out', await readQueries('held-out')],
  ]
  for (const [name, queries] of sets) {
    const answered = answerAll(ward, queries)
    line(name, queries.length)
    for (const places of [1, 3, 5]) {
      const hits = withinTop(answered, places).length
      line(`${name}.top-${places}`, `${hits} (${round((100 * hits) / queries.length)} %)`)
    }
    const near = answered.filter((one) => one.found.length === 0 && one.near).length
    line(`${name}.nothing-found-but-among-the-nearest`, near)
    if (name === 'queries')
      invariant(withinTop(answered, 3).length >= 0.95 * queries.length, 'fewer than 95 % are within the first three')
  }
  const noise = await readNoise()
  const wrong = answerAll(
    ward,
    noise.map((query) => ({ kind: 'noise', query, codes: [] })),
  ).filter((one) => one.found.length > 0)
  line('noise', `${noise.length}, of them ${wrong.length} find something`)
}

function timeSearch(catalogue: ReturnType<typeof paddedCatalogue>): Timed {
  const timed = <T>(run: () => T): [number, T] => {
    const started = performance.now()
    const value = run()
    return [performance.now() - started, value]
  }
  const [indexing, index] = timed(() => buildIndex(catalogue))
  const sliced = emptyIndex()
  const slices = Array.from({ length: rows / slice }, (_, part) => {
    const entries = catalogue.slice(part * slice, (part + 1) * slice)
    return timed(() => addEntries(sliced, entries))[0]
  })
  const [, hits] = timed(() => search(index, 'dang ky khai sinh', { limit: 20 }))
  const keys = keystrokes.map((query) => timed(() => search(index, query, { limit: 20 }))[0])
  return { build: indexing, slices, keys, first: hits[0]?.code }
}

declare global {
  interface Window {
    bench: { searchRules: typeof searchRules }
  }
}

async function inSlowChromium(catalogue: ReturnType<typeof paddedCatalogue>): Promise<Timed> {
  const code = await bundled('tests/load/search-rules.ts', 'bench')
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const devtools = await page.context().newCDPSession(page)
    await page.addScriptTag({ content: code })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    return await page.evaluate(
      ([entries, queries, size]) => {
        const started = performance.now()
        const index = window.bench.searchRules.buildIndex(entries)
        const indexing = performance.now() - started
        const sliced = window.bench.searchRules.emptyIndex()
        const slices: number[] = []
        for (let from = 0; from < entries.length; from += size) {
          const begun = performance.now()
          window.bench.searchRules.addEntries(sliced, entries.slice(from, from + size))
          slices.push(performance.now() - begun)
        }
        const first = window.bench.searchRules.search(index, 'dang ky khai sinh', { limit: 20 })[0]?.code
        const keys = queries.map((query) => {
          const from = performance.now()
          window.bench.searchRules.search(index, query, { limit: 20 })
          return performance.now() - from
        })
        return { build: indexing, slices, keys, first }
      },
      [catalogue, keystrokes, slice] as const,
    )
  } finally {
    await browser.close()
  }
}

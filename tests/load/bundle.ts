import { filesUnder } from '../../scripts/deploy/files-under.ts'
import { gzippedKb, lateBudgetKb, readConfig } from '../build/package-facts.ts'
import { builtForZalo } from './built.ts'
import { round, type Report } from './line.ts'

/** Kilobytes (1,000 bytes, gzip) of the package for Zalo against their budgets. */
export async function benchBundle({ line, invariant }: Report): Promise<void> {
  const folder = await builtForZalo()
  const names = filesUnder(folder).map((file) => file.path)
  const { listCSS, listSyncJS, listAsyncJS } = readConfig(folder)
  const first = ['boot.js', ...listSyncJS.slice(1), ...listAsyncJS]
  const judge = (key: string, files: readonly string[], budget: number) => {
    const size = gzippedKb(folder, files)
    line(`${key}-kb`, `${round(size)} (budget ${budget})`)
    invariant(size <= budget, `${key} has ${round(size, 2)} kB of ${budget}`)
  }
  judge('boot-js', ['boot.js'], 1.5)
  judge('first-js', first.slice(1), 80)
  judge('first-css', listCSS, 10)
  for (const name of names.filter((one) => one.endsWith('.js') && !first.includes(one)))
    judge(`late.${name.replace(/^assets\/|\.[\w-]{8}\.module\.js$/g, '')}`, [name], lateBudgetKb(name))
  judge('package', names, 1500)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Linter } from 'eslint'

export type BuiltConfig = { app: { title: string }; listCSS: string[]; listSyncJS: string[]; listAsyncJS: string[] }

export const readText = (dir: string, name: string): string => readFileSync(join(dir, name), 'utf8')

export const readConfig = (dir: string): BuiltConfig => JSON.parse(readText(dir, 'app-config.json'))

/** Kilobytes of 1,000 bytes, as the budgets are written. */
export const gzippedKb = (dir: string, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(join(dir, name)), { level: 9 }).length, 0) / 1000

/** Budgets of what is fetched later, by the name of the module that is imported late; first match counts. */
const lateBudgets: [RegExp, number][] = [
  [/^assets\/zalo-sdk\./, 35],
  [/^assets\/draft-route\./, 35],
  // The resumable upload client, fetched when the first paper is attached.
  [/^assets\/tus-client\./, 20],
  // The library that draws the map, fetched with the first map that is opened.
  [/^assets\/ol-map\./, 110],
  [/\.css$/, 5],
  [/./, 15],
]

export const lateBudgetKb = (name: string): number => lateBudgets.find(([pattern]) => pattern.test(name))?.[1] ?? 0

/** What stops a script of the given edition from being parsed; undefined when nothing does. */
export function syntaxFault(code: string, edition: 5 | 2018, sourceType: 'script' | 'module'): string | undefined {
  const messages = new Linter().verify(
    code,
    { languageOptions: { ecmaVersion: edition, sourceType } },
    { allowInlineConfig: false },
  )
  const fault = messages.find((message) => message.fatal)
  return fault && `${fault.line}:${fault.column} ${fault.message}`
}

/** Chrome 64 and Safari 12 know ES2018, import() and import.meta, which the parser files under ES2020. */
export const asOldWebViewsReadIt = (code: string): string =>
  code.replace(/\bimport\s*\(/g, '__import(').replace(/\bimport\s*\.\s*meta\b/g, '__meta')

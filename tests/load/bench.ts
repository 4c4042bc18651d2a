import { benchBundle } from './bundle.ts'
import { benchCodes } from './codes.ts'
import { benchImport } from './import.ts'
import type { Part } from './line.ts'
import { benchPapers } from './papers.ts'
import { benchSearch } from './search.ts'
import { benchStart } from './start.ts'
import { benchUpload } from './upload.ts'

/**
 * `npm run bench` measures everything, `npm run bench -- NAME…` only the named parts. Every figure is a line
 * `name: value`; times are for people to judge. It ends with 1 only when an invariant is broken: a size over its
 * budget, a search that finds the wrong thing, bytes that were lost.
 */
const parts: Record<string, Part> = {
  bundle: benchBundle,
  search: benchSearch,
  start: benchStart,
  import: benchImport,
  papers: benchPapers,
  codes: benchCodes,
  upload: benchUpload,
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`)
  process.exit(2)
}

const broken: string[] = []
for (const [name, part] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue
  await part({
    line: (key, value) => console.log(`${name}.${key}: ${value}`),
    invariant: (holds, sentence) => void (holds || broken.push(`${name}: ${sentence}`)),
  })
}
for (const sentence of broken) console.error(`broken: ${sentence}`)
console.log(`broken-invariants: ${broken.length}`)
process.exit(broken.length > 0 ? 1 : 0)

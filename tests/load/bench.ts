import { benchBundle } from './bundle.ts'
import { benchCodes } from './codes.ts'
import { benchImport } from './import.ts'
import { benchPapers } from './papers.ts'
import { runParts } from './run-parts.ts'
import { benchSearch } from './search.ts'
import { benchStart } from './start.ts'
import { benchUpload } from './upload.ts'

/** `npm run bench` measures everything, `npm run bench -- NAME…` only the named parts. */
await runParts({
  bundle: benchBundle,
  search: benchSearch,
  start: benchStart,
  import: benchImport,
  papers: benchPapers,
  codes: benchCodes,
  upload: benchUpload,
})

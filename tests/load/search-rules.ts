import { addEntries, buildIndex, emptyIndex } from '../../contract/rules/search/search-index.ts'
import { search } from '../../contract/rules/search/search.ts'

/** What the bench runs inside a page. */
export const searchRules = { addEntries, buildIndex, emptyIndex, search }

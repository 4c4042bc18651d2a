import type { Plugin, Rolldown } from 'vite'

const entry = /\/src\/app\/main\.tsx$/

/** Named by their package index and therefore reached by the entry, but wanted by later screens only. */
const laterParts =
  /lucide-react\/dist\/esm\/icons|zmp-ui\/esm\/components|query.*(nfiniteQuery(Observer|\.)|Queries|streamed|mutationObserver|useMutation)/

/** What several screens share and the first paint does without. */
const parts = /\/src\/ui\//
const kit = /lucide-react|zmp-ui|\/src\/(i18n|lib|api)\//

/** Bytes of source; what the screens share grows with them, and each file of it keeps within the budget of a late chunk. */
const mostShared = 60_000

/**
 * Puts everything that the entry needs into one chunk, and what the screens share into two others: the parts that are
 * drawn, and the kit behind them. Left alone the bundler makes a file of each shared module: 60 requests, and 6 kB more
 * at the start because gzip sees little of each.
 */
export function firstChunk(): {
  plugin: Plugin
  groups: Rolldown.CodeSplittingGroup[]
} {
  const first = new Set<string>()
  const plugin: Plugin = {
    name: 'first-chunk',
    apply: 'build',
    buildEnd() {
      first.clear()
      const waiting = [...this.getModuleIds()].filter((id) => entry.test(id))
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (first.has(id)) continue
        first.add(id)
        waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []))
      }
    },
  }
  const isFirst = (id: string) => first.has(id) && !entry.test(id) && !laterParts.test(id)
  return {
    plugin,
    groups: [
      // What a package index only names would come with it otherwise.
      { name: 'first', test: isFirst, priority: 2, includeDependenciesRecursively: false },
      { name: 'parts', test: (id) => parts.test(id), priority: 1, minShareCount: 3, maxSize: mostShared },
      { name: 'kit', test: (id) => kit.test(id), priority: 1, minShareCount: 3 },
    ],
  }
}

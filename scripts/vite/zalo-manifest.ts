import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** What Zalo's loader injects into its own page; addresses are relative to the package. */
export type AssetLists = { listCSS: string[]; listSyncJS: string[]; listAsyncJS: string[] }

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

const boot = 'boot.js'

/**
 * Writes app-config.json beside the built files, with the lists that Zalo's loader reads instead of index.html.
 * `projectDir` holds the app-config.json that people edit.
 */
export function zaloManifest(projectDir: string): Plugin {
  return {
    name: 'zalo-manifest',
    apply: 'build',
    writeBundle(options, bundle) {
      const outDir = options.dir ?? 'www'
      const source = JSON.parse(readFileSync(join(projectDir, 'app-config.json'), 'utf8'))
      const bootFile = join(outDir, boot)
      writeFileSync(bootFile, withoutCommentsAndIndentation(readFileSync(bootFile, 'utf8')))
      writeFileSync(
        join(outDir, 'app-config.json'),
        JSON.stringify({ ...source, ...assetLists(bundle) }, null, 2) + '\n',
      )
    },
  }
}

/**
 * boot.js paints the shell, so it comes before the entry. Lazy routes are left to import(), which brings their style
 * sheets too: Zalo loads every one that is listed at the start.
 */
export function assetLists(bundle: Bundle): AssetLists {
  const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk')
  const entry = chunks.find((chunk) => chunk.isEntry)
  if (!entry) throw new Error('The build has no entry chunk, so app-config.json cannot list one')
  const imported = staticImports(entry, chunks)
  const styles = [entry, ...imported].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
  return {
    listCSS: [...new Set(styles)],
    listSyncJS: [boot, entry.fileName],
    listAsyncJS: imported.map((chunk) => chunk.fileName).sort(),
  }
}

/** Everything that has to be there before the entry can run, without the entry itself. */
function staticImports(entry: Chunk, chunks: Chunk[]): Chunk[] {
  const found = new Set<Chunk>()
  const waiting = [...entry.imports]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = chunks.find(({ fileName }) => fileName === name)
    if (!chunk || found.has(chunk)) continue
    found.add(chunk)
    waiting.push(...chunk.imports)
  }
  return [...found]
}

/** No minifier here: those at hand write template literals, which the web views that boot.js warns cannot read. */
function withoutCommentsAndIndentation(source: string): string {
  const lines = source.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('//')).join('\n')
}

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { filesUnder } from '../deploy/files-under.ts'

const template = fileURLToPath(new URL('./offline-worker.js', import.meta.url))

/** What others read, what is the worker itself, and what only runs inside Zalo. */
const notKept = /^(app-config\.json|sw\.js|index\.html|assets\/zalo-sdk\..*)$/

/** Writes sw.js beside the built files. Not for Zalo, where the origin is not ours. */
export function offlineWorker(environment: { ZALO?: string | undefined }): Plugin {
  return {
    name: 'offline-worker',
    apply: 'build',
    // After the plugins that change files once they are written.
    writeBundle: {
      order: 'post',
      sequential: true,
      handler(options) {
        if (environment.ZALO === '1') return
        const outDir = options.dir ?? 'www'
        writeFileSync(join(outDir, 'sw.js'), workerFor(outDir))
      },
    },
  }
}

/** The worker for the files of a folder: its mark changes with any byte of them, so that a browser sees a new version. */
export function workerFor(folder: string): string {
  const kept = filesUnder(folder)
    .map(({ path }) => path)
    .filter((path) => !notKept.test(path))
    .sort()
  const hash = createHash('sha256')
  for (const path of ['index.html', ...kept]) hash.update(path).update(readFileSync(join(folder, path)))
  const files = ['/', ...kept.map((path) => `/${path}`)]
  return readFileSync(template, 'utf8')
    .replace('FILES', JSON.stringify(files))
    .replace('MARK', JSON.stringify(hash.digest('base64url').slice(0, 12)))
}

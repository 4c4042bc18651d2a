import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { buildForZalo } from '../../scripts/deploy/build-for-zalo.ts'
import { cacheFolder, projectRoot } from '../support/project-root.ts'

const run = promisify(execFile)

/** The package for Zalo, built now. */
export async function builtForZalo(): Promise<string> {
  const outDir = cacheFolder('bench', 'zalo')
  await buildForZalo({ projectDir: projectRoot, outDir, apiUrl: 'https://api.mot-cua.test' })
  return outDir
}

/** The app as the server serves it on its own address, built now. */
export async function builtForBrowser(): Promise<string> {
  const outDir = cacheFolder('bench', 'browser')
  const vite = path.join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js')
  const { API_URL: _url, ZALO: _zalo, ...inherited } = process.env
  await run(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: projectRoot,
    env: { ...inherited, NODE_ENV: 'production' },
  })
  return outDir
}

/** One module of ours and what it imports, as a script that a page can take; its exports stand in `window[name]`. */
export async function bundled(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: projectRoot,
    publicDir: false,
    build: {
      write: false,
      target: ['chrome64', 'safari12'],
      lib: { entry, formats: ['iife'], name },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error(`${entry} was not bundled.`)
  return chunk.code
}

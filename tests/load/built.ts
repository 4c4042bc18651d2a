import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
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

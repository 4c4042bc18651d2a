import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { cacheFolder, projectRoot } from './project-root.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders of the built app: as the server serves it (API on the same address), and the package for Zalo. */
    builtApp: { browser: string; zalo: string }
  }
}

/** The API's name in the Zalo package; a host resolver rule leads it to the port of the test's server. */
export const zaloApiUrl = 'https://api.mot-cua.test'

const run = promisify(execFile)

/** Builds once for the whole end-to-end run. */
export async function setup(project: TestProject): Promise<void> {
  const browser = await buildApp('browser', {})
  const zalo = await buildApp('zalo', { ZALO: '1', API_URL: zaloApiUrl })
  project.provide('builtApp', { browser, zalo })
}

async function buildApp(name: string, environment: Record<string, string>): Promise<string> {
  const folder = cacheFolder('e2e', name)
  const vite = path.join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js')
  const { API_URL: _url, ZALO: _zalo, ...inherited } = process.env
  await run(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: projectRoot,
    env: { ...inherited, NODE_ENV: 'production', ...environment },
  })
  return folder
}

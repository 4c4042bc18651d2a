import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DeployError } from './deploy-error.ts'

export type BuildRequest = { projectDir: string; outDir: string; apiUrl: string }

/** Runs the Vite of this project in a process of its own, as `npm run build` does. */
export async function buildForZalo({ projectDir, outDir, apiUrl }: BuildRequest): Promise<void> {
  const vitePackage = createRequire(join(projectDir, 'package.json')).resolve('vite/package.json')
  const vite = join(dirname(vitePackage), 'bin', 'vite.js')
  const environment = { ...process.env, ZALO: '1', API_URL: apiUrl, NODE_ENV: 'production' }
  const child = spawn(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: projectDir,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (text) => (said += String(text)))
  child.stderr.on('data', (text) => (said += String(text)))
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new DeployError(`The build failed:\n${said.trim()}`)
}

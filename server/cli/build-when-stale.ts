import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const inputs = [
  'src',
  'contract',
  'public',
  'scripts/vite',
  'index.html',
  'app-config.json',
  'vite.config.ts',
  'package-lock.json',
]
const stampName = '.built-from'

/** Builds the mini app into `www` unless what it was last built from is the same. An installation without sources or build tools keeps its `www`. */
export async function buildWhenStale(projectDir: string, www: string): Promise<void> {
  if (!existsSync(join(projectDir, 'vite.config.ts')) || !existsSync(join(projectDir, 'node_modules/vite'))) return
  const stampFile = join(www, stampName)
  const stamp = await stampOf(projectDir)
  const built = await readFile(stampFile, 'utf8').catch(() => '')
  if (built === stamp && existsSync(join(www, 'index.html'))) return
  process.stdout.write('Building the mini app…\n')
  await run(
    process.execPath,
    [join(projectDir, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    projectDir,
  )
  await writeFile(stampFile, stamp)
}

async function stampOf(projectDir: string): Promise<string> {
  const hash = createHash('sha256')
  hash.update(process.env.API_URL ?? '')
  for (const input of inputs)
    for (const file of (await filesBelow(join(projectDir, input))).sort())
      hash.update(file.slice(projectDir.length)).update(await readFile(file))
  return hash.digest('hex')
}

async function filesBelow(path: string): Promise<string[]> {
  if (!existsSync(path)) return []
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined)
  return entries ? entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) : [path]
}

const run = (command: string, args: string[], cwd: string) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The build ended with code ${code}`))))
  })

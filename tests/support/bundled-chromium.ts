import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import type { ChromiumProgram } from './chromium.ts'
import { cacheFolder, projectRoot } from './project-root.ts'

const run = promisify(execFile)

/**
 * The package unpacks into the temporary folder of its process, without a lock, and changes that process's environment.
 * So it runs in a process of its own, into a folder of its own, which takes its final name only when it is whole.
 */
export async function bundledChromium(): Promise<ChromiumProgram> {
  const folder = path.join(cacheFolder('chromium'), await packageVersion())
  if (!existsSync(path.join(folder, 'chromium'))) await unpackInto(folder)
  return {
    executablePath: path.join(folder, 'chromium'),
    source: 'bundled',
    env: {
      LD_LIBRARY_PATH: [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  }
}

async function packageVersion(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const folder = main.slice(0, main.lastIndexOf(path.join('@sparticuz', 'chromium')))
  const manifest: { version: string } = JSON.parse(
    await readFile(path.join(folder, '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  )
  return manifest.version
}

async function unpackInto(folder: string): Promise<void> {
  const unfinished = await mkdtemp(`${folder}.`)
  const script = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()"
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: projectRoot,
    // Only under this name does the package unpack the libraries that a bare machine lacks.
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })
  await pointFontsAt(path.join(unfinished, 'fonts'), path.join(folder, 'fonts'))
  try {
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    // Another test process may have been first.
    if (!existsSync(path.join(folder, 'chromium'))) throw error
  }
}

/** The shipped fonts.conf names the fonts by the place where the package would have unpacked them. */
async function pointFontsAt(unpacked: string, final: string): Promise<void> {
  const file = path.join(unpacked, 'fonts.conf')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/<dir>[^<]*<\/dir>/, `<dir>${final}</dir>`))
}

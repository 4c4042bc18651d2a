import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'
import { bundledChromium } from './bundled-chromium.ts'

export type ChromiumProgram = {
  executablePath: string
  source: 'CHROMIUM_PATH' | 'system' | 'playwright' | 'bundled'
  /** What has to be added to the environment for it to start. */
  env: Record<string, string>
}

export type LaunchOptions = {
  /** As Chromium's own flag, such as `MAP h5.zdn.vn 127.0.0.1:8443`; several are joined. */
  hostResolverRules?: string[]
  /** Public key hashes (see tls.ts) whose certificates are accepted although nobody signed them. */
  trustedKeys?: string[]
  args?: string[]
}

const run = promisify(execFile)
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macApps = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)

const safeFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let found: Promise<ChromiumProgram> | undefined

/** `CHROMIUM_PATH` (`bundled` forces the npm package's own), the system's, Playwright's, else the bundled one. */
export function findChromium(): Promise<ChromiumProgram> {
  found ??= search()
  return found
}

export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const program = await findChromium()
  return chromium.launch({
    executablePath: program.executablePath,
    env: { ...definedEnvironment(), ...program.env },
    args: [...safeFlags, ...flagsFor(options), ...(options.args ?? [])],
  })
}

function flagsFor({ hostResolverRules = [], trustedKeys = [] }: LaunchOptions): string[] {
  return [
    ...(hostResolverRules.length > 0 ? [`--host-resolver-rules=${hostResolverRules.join(', ')}`] : []),
    ...(trustedKeys.length > 0 ? [`--ignore-certificate-errors-spki-list=${trustedKeys.join(',')}`] : []),
  ]
}

async function search(): Promise<ChromiumProgram> {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted === 'bundled') return bundledChromium()
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROMIUM_PATH names no file: ${wanted}`)
    return { executablePath: wanted, source: 'CHROMIUM_PATH', env: {} }
  }
  const system = await firstThatRuns([...onPath(), ...macApps])
  if (system) return { executablePath: system, source: 'system', env: {} }
  const cached = await firstThatRuns(await playwrightBrowsers())
  if (cached) return { executablePath: cached, source: 'playwright', env: {} }
  return bundledChromium()
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

async function playwrightBrowsers(): Promise<string[]> {
  const home = process.platform === 'darwin' ? 'Library/Caches/ms-playwright' : '.cache/ms-playwright'
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(os.homedir(), home)
  const versions = existsSync(folder) ? await readdir(folder) : []
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ]
  return versions
    .filter((name) => name.startsWith('chromium'))
    .sort()
    .reverse()
    .flatMap((version) => inside.map((file) => path.join(folder, version, file)))
}

/** A name on the path may be a stub that only says how to install the program, so each is asked for its version. */
async function firstThatRuns(candidates: string[]): Promise<string | undefined> {
  for (const candidate of candidates.filter((file) => existsSync(file))) {
    const works = await run(candidate, ['--version', '--no-sandbox'], { timeout: 20_000 }).then(
      ({ stdout }) => /chrom/i.test(stdout),
      () => false,
    )
    if (works) return candidate
  }
  return undefined
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

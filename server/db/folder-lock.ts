import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type FolderLock = { release: () => Promise<void> }

type Holder = { pid: number; started: string; token: string }

/**
 * Takes a folder for this process alone. A lock whose process is gone (kill -9, power cut) is taken over;
 * a living holder is an error that names it. The start time tells a reused process number from the old one.
 */
export async function takeFolderLock(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'lock')
  const mine: Holder = { pid: process.pid, started: startTimeOf(process.pid), token: randomUUID() }
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await create(file, mine)) return { release: () => release(file, mine) }
    const holder = await read(file)
    if (holder && isAlive(holder))
      throw new Error(
        `The folder ${folder} is in use by process ${holder.pid}. Stop that server first, or choose another DATA_DIR.`,
      )
    // Moving the stale lock away succeeds for one taker only; the others find it gone and try again.
    const stale = `${file}.${mine.token}`
    await rename(file, stale).catch(ignoreMissing)
    await rm(stale, { force: true })
  }
  throw new Error(`The lock of ${folder} could not be taken.`)
}

async function create(file: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function read(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  try {
    const value: unknown = JSON.parse(text)
    return isHolder(value) ? value : undefined
  } catch {
    return undefined
  }
}

async function release(file: string, mine: Holder) {
  const holder = await read(file)
  if (holder?.token === mine.token) await rm(file, { force: true })
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  typeof value.pid === 'number' &&
  'started' in value &&
  'token' in value

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return startTimeOf(holder.pid) === holder.started
}

/** Start time in clock ticks since boot where the system tells it (Linux), otherwise nothing to compare. */
function startTimeOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function ignoreMissing(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOENT') throw error
}

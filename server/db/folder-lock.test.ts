import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeFolderLock } from './folder-lock.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('lets one process in at a time and says who holds the folder', async () => {
  const lock = await takeFolderLock(folder)
  await expect(takeFolderLock(folder)).rejects.toThrow(`in use by process ${process.pid}`)
  await lock.release()
  await (await takeFolderLock(folder)).release()
})

it('takes over from a process that was killed', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  await writeFile(join(folder, 'lock'), JSON.stringify({ pid: child.pid, started: 'whenever', token: 'theirs' }))
  child.kill('SIGKILL')
  await once(child, 'exit')
  const lock = await takeFolderLock(folder)
  expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
  await lock.release()
})

it('takes over when the process number now belongs to somebody else', async () => {
  await writeFile(join(folder, 'lock'), JSON.stringify({ pid: process.pid, started: 'another boot', token: 'theirs' }))
  await (await takeFolderLock(folder)).release()
})

it('takes over a lock file that was cut off in the middle of writing', async () => {
  await writeFile(join(folder, 'lock'), '{"pid": 12')
  await (await takeFolderLock(folder)).release()
})

it('gives the folder to one of many that ask for a stale lock at once', async () => {
  await writeFile(join(folder, 'lock'), '{}')
  const taken = await Promise.allSettled(Array.from({ length: 8 }, () => takeFolderLock(folder)))
  expect(taken.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
})

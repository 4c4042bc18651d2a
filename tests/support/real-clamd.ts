import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { marker } from './scanner-socket.ts'

const program = '/usr/sbin/clamd'
const patienceMs = 60_000

export const clamdIsInstalled = existsSync(program)

/** The real daemon on a socket file, with one signature of our own: the mark of an infected test file. */
export async function startClamd(): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mot-cua-clamd-'))
  const socket = path.join(folder, 'clamd.sock')
  // Target 0: any kind of file, at any place in it.
  await writeFile(path.join(folder, 'own.ndb'), `Mot.Cua.Test:0:*:${Buffer.from(marker).toString('hex')}\n`)
  const settings = [
    `DatabaseDirectory ${folder}`,
    `LocalSocket ${socket}`,
    'LocalSocketMode 666',
    'Foreground yes',
    'MaxThreads 2',
    'StreamMaxLength 25M',
    'OfficialDatabaseOnly no',
  ]
  const file = path.join(folder, 'clamd.conf')
  await writeFile(file, settings.join('\n') + '\n')
  await chmod(folder, 0o755)
  const child = spawn(program, ['--config-file', file], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()))
  const began = Date.now()
  while (!(await answers(socket))) {
    if (child.exitCode !== null || Date.now() > began + patienceMs) throw new Error(`clamd did not start: ${said}`)
    await wait(100)
  }
  return {
    address: socket,
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answers(socket: string): Promise<boolean> {
  const line = connect(socket)
  try {
    await once(line, 'connect')
    return true
  } catch {
    return false
  } finally {
    line.destroy()
  }
}

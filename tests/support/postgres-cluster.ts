import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { isPublic, postgresAccount, postgresBinaries, type Account } from './postgres-binaries.ts'

export type Cluster = { adminUrl: string; stop: () => Promise<void> }

const run = promisify(execFile)
const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }

/**
 * Lives as long as this process: when it ends, even by kill -9, its end of the pipe closes, and the shell stops
 * PostgreSQL and clears the folder away.
 */
const guardian = `trap '' INT TERM HUP
folder=$1; shift
"$@" & server=$!
cat >/dev/null
kill -INT "$server"; wait "$server"
rm -rf "$folder"`

/** A PostgreSQL that is installed on the machine, and words of its own for `initdb`. */
export type Installed = { folder: string; initdb: string[] }

// Byte order and Unicode-aware upper and lower case without any locale of the machine.
const builtinLocale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']

/**
 * A new PostgreSQL of its own on a free port of 127.0.0.1, with fsync as in production: that of the npm package, or one that
 * is installed.
 */
export async function startCluster(installed?: Installed): Promise<Cluster> {
  const account = postgresAccount()
  const folder = mkdtempSync(path.join(account ? publicTemporaryFolder() : os.tmpdir(), 'mot-cua-postgres-'))
  try {
    const binaries = installed?.folder ?? postgresBinaries(folder, account)
    const password = randomBytes(16).toString('hex')
    const data = path.join(folder, 'data')
    writeFileSync(path.join(folder, 'password'), password, { mode: 0o600 })
    giveTo(account, folder)
    const locale = installed?.initdb ?? builtinLocale
    await initialise({ binaries, data, locale, account, passwordFile: path.join(folder, 'password') })
    const port = await freePort()
    const shell = await boot({ folder, binaries, data, port, account })
    return { adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop: () => stopShell(shell) }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

type Initial = {
  binaries: string
  data: string
  locale: string[]
  passwordFile: string
  account: Account | undefined
}

async function initialise({ binaries, data, locale, passwordFile, account }: Initial): Promise<void> {
  await run(
    path.join(binaries, 'bin', 'initdb'),
    [
      ...[`--pgdata=${data}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      ...['--encoding=UTF8', '--locale=C', ...locale],
    ],
    { ...account, env: environment, cwd: path.dirname(data) },
  )
}

type Boot = { folder: string; binaries: string; data: string; port: number; account: Account | undefined }

async function boot({ folder, binaries, data, port, account }: Boot): Promise<ChildProcess> {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
  ]
  const command = [path.join(binaries, 'bin', 'postgres'), '-D', data, ...settings.flatMap((entry) => ['-c', entry])]
  const shell = spawn('/bin/sh', ['-c', guardian, 'sh', folder, ...command], {
    ...account,
    env: environment,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  try {
    await ready(shell)
  } catch (error) {
    await stopShell(shell)
    throw error
  }
  return shell
}

function ready(shell: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    shell.once('error', reject)
    shell.stderr?.on('data', (chunk: Buffer) => {
      // Keeps the pipe empty afterwards without keeping what tests provoke.
      if (log.length < 20_000) log += chunk.toString()
      if (log.includes('ready to accept connections')) resolve()
      else if (/FATAL|PANIC|not found|cannot execute|error while loading/.test(log)) reject(new Error(log))
    })
    shell.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log}`)))
  })
}

async function stopShell(shell: ChildProcess): Promise<void> {
  if (shell.exitCode !== null) return
  const ended = once(shell, 'exit')
  shell.stdin?.end()
  await ended
}

function publicTemporaryFolder(): string {
  const folder = [os.tmpdir(), '/tmp', '/var/tmp'].find(isPublic)
  if (!folder) throw new Error('No temporary folder that an unprivileged account may enter.')
  return folder
}

function giveTo(account: Account | undefined, folder: string): void {
  if (!account) return
  chownSync(folder, account.uid, account.gid)
  // The copied binaries too, so that the guardian may clear them away.
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(path.join(entry.parentPath, entry.name), account.uid, account.gid)
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port.')
  return address.port
}

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { projectRoot } from './project-root.ts'

export type ServerProcess = {
  origin: string
  pid: number
  kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | null>
  /** Resolves when it has ended, also by itself, with all that it wrote as errors. */
  ended: Promise<{ signal: NodeJS.Signals | null; said: string }>
}

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/** The real server as `npm start` runs it, in a process of its own that can be killed; ready when this resolves. */
export async function startServerProcess(
  environment: Record<string, string>,
  args: string[] = ['--api-only'],
  /** A module that is loaded before the server's own. */
  preload?: string,
): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    [
      ...['tsx', ...(preload ? [pathToFileURL(preload).href] : [])].flatMap((module) => ['--import', module]),
      path.join(projectRoot, 'server/cli.ts'),
      'start',
      ...args,
    ],
    {
      cwd: projectRoot,
      // The test runner has a MODE of its own.
      env: { ...process.env, MODE: 'sandbox', PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  running.add(child)
  child.once('exit', () => running.delete(child))
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<{ signal: NodeJS.Signals | null; said: string }>((resolve) =>
    child.once('close', (_code, signal) => resolve({ signal, said })),
  )
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /https?:\/\/\S+/.exec(line)?.[0]
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  return {
    pid: child.pid ?? 0,
    ended,
    origin: origin.replace('localhost', '127.0.0.1'),
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const gone = once(child, 'exit')
      child.kill(signal)
      const [code] = await gone
      return typeof code === 'number' ? code : null
    },
  }
}

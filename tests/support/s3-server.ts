import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from './project-root.ts'

const library = path.join(projectRoot, 'node_modules/@20minutes/s3rver')
/** The package as it is published has no command of its own. */
const program = `new (require(${JSON.stringify(library)}))(JSON.parse(process.argv[1])).run()`
const bucket = 'giay-to'
/** The key pair that this make of server knows. */
const keys = { S3_ACCESS_KEY: 'S3RVER', S3_SECRET_KEY: 'S3RVER' }
const patienceMs = 30_000

export type S3Server = {
  environment: Record<string, string>
  down: () => Promise<void>
  up: () => Promise<void>
  stop: () => Promise<void>
}

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/** A server that speaks S3 and checks signatures, in a process of its own that can be killed and comes back. */
export async function startS3Server(): Promise<S3Server> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mot-cua-s3-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  async function up() {
    const buckets = [{ name: bucket, configs: [] }]
    const settings = { directory: folder, address: '127.0.0.1', port, silent: true, configureBuckets: buckets }
    const started = spawn(process.execPath, ['-e', program, JSON.stringify(settings)], { stdio: 'ignore' })
    child = started
    running.add(started)
    const until = Date.now() + patienceMs
    while (!(await fetch(origin).catch(() => undefined))) {
      if (started.exitCode !== null || Date.now() > until) throw new Error('The file store did not start.')
      await wait(50)
    }
  }
  async function down() {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    running.delete(child)
  }
  await up()
  return {
    environment: { S3_ENDPOINT: origin, S3_BUCKET: bucket, ...keys },
    up,
    down,
    async stop() {
      await down()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port for the file store.')
  return address.port
}

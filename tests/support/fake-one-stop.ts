import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { FollowUp, NewDossier } from '../../server/one-stop/system.ts'
import type { IncomingStatus } from '../../server/one-stop/wire.ts'

type Call = 'put-file' | 'create' | 'send' | 'look' | 'feed' | 'history' | 'result'
/** `lose-answer` and `late-answer` do what was asked first. */
export type OneStopTrouble =
  'hang' | 'status-500' | 'reset' | 'garbage' | 'lose-answer' | 'late-answer' | 'checksum' | 'no'
type There = {
  create: NewDossier
  messages: FollowUp[]
  steps: IncomingStatus[]
}
type Step = Omit<IncomingStatus, 'dossierCode' | 'number' | 'at'>

const token = 'token-of-the-test'
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The one-stop system of a city as a server of its own: it remembers, counts, and fails as it is told to. */
export class FakeOneStop {
  readonly dossiers = new Map<string, There>()
  readonly files = new Map<string, Buffer>()
  readonly results = new Map<string, Buffer>()
  readonly calls: Call[] = []
  /** How often each dossier was really created, each message really taken: more than once is a fault of ours. */
  readonly arrived = new Map<string, number>()
  readonly feed: unknown[] = []
  isDown = false
  private readonly waiters: { call: Call; resolve: () => void }[] = []
  private readonly troubles: { call: Call; trouble: OneStopTrouble; times: number }[] = []

  fail(call: Call, trouble: OneStopTrouble, times = 1) {
    this.troubles.push({ call, trouble, times })
  }

  troubleOf(call: Call): OneStopTrouble | undefined {
    const found = this.troubles.find((one) => one.call === call && one.times > 0)
    if (found) found.times -= 1
    return found?.trouble
  }

  /** Resolves when the next such call has been carried out, before it is answered. */
  next(call: Call): Promise<void> {
    return new Promise((resolve) => this.waiters.push({ call, resolve }))
  }

  carriedOut(call: Call) {
    for (const waiter of this.waiters.splice(0))
      if (waiter.call === call) waiter.resolve()
      else this.waiters.push(waiter)
  }

  /** A clerk there does something; nobody is told yet. */
  step(code: string, step: Step, result?: Buffer): IncomingStatus {
    const there = this.dossiers.get(code)
    if (!there) throw new Error(`nobody there knows ${code}`)
    if (result) this.results.set(code, result)
    const entry = { dossierCode: code, number: there.steps.length + 1, at: '2026-11-25T03:00:00Z', ...step }
    there.steps.push(entry)
    return entry
  }

  publish(...entries: unknown[]) {
    this.feed.push(...entries)
  }

  /** Does it and tells it. */
  tell(code: string, step: Step, result?: Buffer) {
    this.publish(this.step(code, step, result))
  }

  count(what: string) {
    this.arrived.set(what, (this.arrived.get(what) ?? 0) + 1)
  }
}

export type RunningOneStop = FakeOneStop & { environment: Record<string, string>; stop: () => Promise<void> }

export async function startFakeOneStop(): Promise<RunningOneStop> {
  const state = new FakeOneStop()
  const server = createServer((request, response) => void serve(state, request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port for the fake one-stop system.')
  return Object.assign(state, {
    environment: { ONE_STOP_URL: `http://127.0.0.1:${address.port}/api`, ONE_STOP_TOKEN: token },
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  })
}

type Reply = { status: number; json?: unknown; bytes?: Buffer }

async function serve(state: FakeOneStop, request: IncomingMessage, response: ServerResponse) {
  if (state.isDown) return void response.destroy()
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const url = new URL(request.url ?? '/', 'http://one-stop')
  const parts = url.pathname.split('/').slice(2).map(decodeURIComponent)
  const call = callOf(request.method ?? '', parts)
  if (request.headers.authorization !== `Bearer ${token}`) return write(response, { status: 401 })
  if (!call) return write(response, { status: 404, json: { error: 'no-such-address' } })
  state.calls.push(call)
  const trouble = state.troubleOf(call)
  if (trouble === 'hang') return
  if (trouble === 'reset') return void response.destroy()
  if (trouble === 'status-500') return write(response, { status: 500, bytes: Buffer.from('Internal Server Error') })
  if (trouble === 'no') return write(response, { status: 422, json: { error: 'not-of-this-office' } })
  if (trouble === 'checksum') return write(response, damaged(state, call, parts))
  const reply = handle(state, call, parts, url, Buffer.concat(chunks))
  state.carriedOut(call)
  if (trouble === 'garbage')
    return write(response, { status: 200, bytes: Buffer.from('<html>Cổng đang bảo trì</html>') })
  if (trouble === 'lose-answer') return void response.destroy()
  if (trouble === 'late-answer') return
  write(response, reply)
}

const callOf = (method: string, [root, code, rest, id]: string[]): Call | undefined => {
  if (root === 'statuses') return 'feed'
  if (root !== 'dossiers') return undefined
  if (method === 'POST') return code === undefined ? 'create' : 'send'
  if (method === 'PUT') return 'put-file'
  if (rest === 'result') return 'result'
  if (rest === 'statuses') return 'history'
  return rest === undefined || (rest === 'messages' && id) ? 'look' : undefined
}

function handle(state: FakeOneStop, call: Call, parts: string[], url: URL, body: Buffer): Reply {
  const [, code = '', , id = ''] = parts
  const there = state.dossiers.get(code)
  switch (call) {
    case 'put-file':
      state.files.set(id, body)
      return { status: 200, json: { sha256: sha256(body) } }
    case 'create': {
      const { code: fresh, ...create }: NewDossier & { code: string } = JSON.parse(body.toString())
      if (state.dossiers.has(fresh)) return { status: 409, json: { error: 'exists' } }
      state.dossiers.set(fresh, { create, messages: [], steps: [] })
      state.count(fresh)
      return { status: 201, json: { messageId: create.messageId } }
    }
    case 'send': {
      const message: FollowUp = JSON.parse(body.toString())
      if (!there) return { status: 404, json: { error: 'unknown-dossier' } }
      if (there.messages.some(({ messageId }) => messageId === message.messageId))
        return { status: 409, json: { error: 'exists' } }
      there.messages.push(message)
      state.count(message.messageId)
      return { status: 201, json: { messageId: message.messageId } }
    }
    case 'look': {
      const found = id === '' ? there?.create : there?.messages.find(({ messageId }) => messageId === id)
      return found ? { status: 200, json: { messageId: found.messageId } } : { status: 404, json: { error: 'unknown' } }
    }
    case 'history':
      return there ? { status: 200, json: { items: there.steps } } : { status: 404, json: { error: 'unknown' } }
    case 'result': {
      const bytes = state.results.get(code)
      return bytes ? { status: 200, bytes } : { status: 404, json: { error: 'no-result' } }
    }
    case 'feed': {
      const from = Number(url.searchParams.get('after') || 0)
      const items = state.feed.slice(from, from + 10)
      return { status: 200, json: { items, next: String(from + items.length) } }
    }
  }
}

/** What arrives differs from what was sent: a file from us, or a result from there. */
function damaged(state: FakeOneStop, call: Call, [, code = '']: string[]): Reply {
  if (call === 'put-file') return { status: 422, json: { error: 'checksum' } }
  const bytes = Buffer.from(state.results.get(code) ?? [])
  bytes.fill(0, 10, 20)
  return { status: 200, bytes }
}

function write(response: ServerResponse, { status, json, bytes }: Reply) {
  response
    .writeHead(status, { 'content-type': json ? 'application/json' : 'application/octet-stream' })
    .end(bytes ?? JSON.stringify(json ?? {}))
}

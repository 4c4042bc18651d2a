import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { endpoints, routes, splitRoute, type Input, type Output, type Route } from '../../contract/endpoints.ts'
import { commonProblems, Problem, problemStatus, type ProblemCode } from '../../contract/problems.ts'
import { named } from '../../contract/schema.ts'
import type { Box } from '../crypto/box.ts'
import { inTransaction, type Db } from '../db/engine.ts'
import { refusalFor } from './access.ts'
import type { Caller, Context } from './context.ts'
import { eventType, type EventAnswer, type EventStreams } from './event-streams.ts'
import { once } from './idempotency.ts'
import { refuse } from './refusal.ts'

/** Bytes that a `file` endpoint answers with. */
export type FileAnswer = {
  stream: NodeJS.ReadableStream
  mime: string
  bytes: number
  name: string
  etag?: string
  /** The bytes are compressed already. */
  encoding?: 'gzip'
  /** Cache-Control of this answer, where it is public. */
  cache?: string
}

type Answer<R extends Route> = (typeof endpoints)[R] extends { file?: true }
  ? Output<R> | FileAnswer | EventAnswer
  : Output<R>

/** One handler for each endpoint; a missing or wrong one does not compile. */
export type Handlers = { [R in Route]: (input: Input<R>, context: Context) => Promise<Answer<R>> }

export type MountOptions = {
  db: Db
  box: Box
  now: () => Date
  identify: (request: FastifyRequest, now: Date) => Promise<Caller | null>
  streams: EventStreams
}

type LooseHandler = (input: unknown, context: Context) => Promise<unknown>

export function mount(app: FastifyInstance, handlers: Handlers, options: MountOptions) {
  for (const route of routes) {
    const endpoint = endpoints[route]
    const { method, path } = splitRoute(route)
    const [status, ok] = endpoint.ok
    app.route({
      method,
      // Personal answers stay as they are: secrets and what a caller sent never share a compressed body.
      compress: isPublicRead(endpoint) ? undefined : false,
      exposeHeadRoute: !endpoint.events,
      config: { polled: endpoint.polled === true },
      url: path.replace(/\{(\w+)\}/g, ':$1'),
      schema: {
        operationId: endpoint.id,
        summary: endpoint.summary,
        ...(endpoint.access !== 'public' && endpoint.access !== 'sandbox' && { security: [{ session: [] }] }),
        ...(endpoint.idempotent && { headers: idempotencyHeader }),
        ...(endpoint.params && { params: endpoint.params }),
        ...(endpoint.query && { querystring: endpoint.query }),
        ...(endpoint.body && { body: endpoint.body }),
        response: { [status]: success(endpoint, ok), ...problemResponses(endpoint.problems ?? []) },
      },
      handler: async (request, reply) => {
        const handle = handlers[route] as LooseHandler
        const context = await contextOf(route, request, reply, options)
        const { params, query, body } = request
        const value = await handle({ params, query, body }, context)
        reply.code(status).header('cache-control', endpoint.cache ?? 'no-store')
        if (isEvents(value)) return options.streams.open(reply, status, value)
        return isFile(value) ? sendFile(request, reply, value) : reply.send(value)
      },
    })
  }
}

const isPublicRead = (endpoint: (typeof endpoints)[Route]) => endpoint.cache !== undefined

const idempotencyHeader = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      description: 'Bắt buộc: khoá do máy gửi tự tạo (8–255 ký tự); gửi lại cùng khoá nhận lại câu trả lời đầu tiên',
    },
  },
}

function success({ file, events }: (typeof endpoints)[Route], ok: (typeof endpoints)[Route]['ok'][1]) {
  if (events) return { description: 'Luồng sự kiện; `data` của mỗi sự kiện', content: { [eventType]: { schema: ok } } }
  if (file)
    return {
      description: 'Nội dung tệp',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }
  return ok ? ok : { description: 'Xong', type: 'null' }
}

/** Problems by status; the description names the codes that may stand there. */
function problemResponses(declared: readonly ProblemCode[]) {
  const byStatus = new Map<number, ProblemCode[]>()
  for (const code of new Set([...commonProblems, ...declared]))
    byStatus.set(problemStatus[code], [...(byStatus.get(problemStatus[code]) ?? []), code])
  const content = { 'application/problem+json': { schema: named(Problem) } }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [status, { description: codes.join(', '), content }]),
  )
}

async function contextOf(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  options: MountOptions,
): Promise<Context> {
  const endpoint = endpoints[route]
  const now = options.now()
  const caller = await options.identify(request, now)
  const refusal = refusalFor(endpoint.access, caller?.role)
  if (refusal) refuse(refusal)
  const me = () => caller ?? refuse('SIGNED_OUT')
  const effect: Context['effect'] = async (work) => {
    if (!endpoint.idempotent) return inTransaction(options.db, work)
    const call = {
      personId: me().personId,
      route: keyedRoute(route, request),
      key: keyOf(request),
      body: request.body,
      now,
    }
    const { value, replayed } = await inTransaction(options.db, (tx) => once(tx, options.box, call, () => work(tx)))
    if (replayed) void reply.header('idempotency-replayed', 'true')
    return value
  }
  return { request, caller, me, now, effect }
}

/** The key belongs to the endpoint and what it acts on, so one key cannot answer for two dossiers. */
const keyedRoute = (route: Route, request: FastifyRequest) => `${route} ${JSON.stringify(request.params ?? {})}`

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && key.length >= 8 && key.length <= 255 ? key : refuse('IDEMPOTENCY_KEY_MISSING')
}

const isEvents = (value: unknown): value is EventAnswer =>
  typeof value === 'object' && value !== null && 'listen' in value && typeof value.listen === 'function'
const isFile = (value: unknown): value is FileAnswer => typeof value === 'object' && value !== null && 'stream' in value

/** Never rendered by a browser as a page of ours: attachment, no sniffing, sandboxed. */
function sendFile(request: FastifyRequest, reply: FastifyReply, file: FileAnswer) {
  if (file.cache !== undefined) void reply.header('cache-control', file.cache)
  if (file.encoding !== undefined) void reply.header('content-encoding', file.encoding)
  if (file.etag !== undefined) void reply.header('etag', file.etag)
  if (file.etag !== undefined && request.headers['if-none-match'] === file.etag) return reply.code(304).send()
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-length', file.bytes)
    .type(file.mime)
    .send(file.stream)
}

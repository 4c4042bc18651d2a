import { randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { DestinationStream } from 'pino'
import { basePath, splitRoute, type Input, type Output, type Route } from '../../contract/endpoints.ts'
import { endpoints } from '../../contract/endpoints.ts'
import type { Role } from '../../contract/schemas/locality.ts'
import type { Problem } from '../../contract/problems.ts'
import type { Session } from '../../contract/schemas/session.ts'
import { buildApp } from '../../server/app.ts'
import { readEnvironment } from '../../server/environment.ts'
import { createLogger } from '../../server/http/logging.ts'
import { openServices } from '../../server/open-services.ts'
import type { Services } from '../../server/services.ts'
import { freshDatabase } from './database.ts'
import { projectRoot } from './project-root.ts'

export type Reply<R extends Route> = {
  status: number
  body: Output<R>
  problem: Problem
  headers: Record<string, unknown>
}
type CallOptions = { key?: string; headers?: Record<string, string> }
type Loose = { params?: Record<string, string>; query?: Record<string, unknown>; body?: object }

/** A caller of the API in the same process, with or without a session. */
export type Caller = {
  token: string | undefined
  call: <R extends Route>(route: R, input?: Input<R>, options?: CallOptions) => Promise<Reply<R>>
  inject: (options: InjectOptions) => Promise<LightMyRequestResponse>
}

export type TestServer = {
  app: FastifyInstance
  services: Services
  anonymous: Caller
  /** Signs a sample person in, by id or as the first of a role. */
  as: (sample: string) => Promise<Caller>
  /** The first sample person of a role; `elsewhere` is one who works for another unit than the first clerk. */
  sampleOf: (role: Role, elsewhere?: 'elsewhere') => string
  clock: { set: (instant: string) => void; now: () => Date }
  logged: () => string
  close: () => Promise<void>
}

type Options = { environment?: Record<string, string>; at?: string }

/** The whole server on a fresh database, with a clock that stands where the test puts it. */
export async function startTestServer({ environment: extra = {}, at }: Options = {}): Promise<TestServer> {
  const { environment: fresh, cleanUp } = await freshDatabase()
  let now = at === undefined ? undefined : new Date(at)
  const clock = { set: (instant: string) => void (now = new Date(instant)), now: () => now ?? new Date() }
  const lines: string[] = []
  const sink: DestinationStream = { write: (line) => void lines.push(line) }
  const { services, close } = await openServices(readEnvironment({ ...fresh, ...extra }, projectRoot), clock.now)
  const app = await buildApp(services, { logger: createLogger('info', sink) })
  const callerWith = (token: string | undefined): Caller => ({
    token,
    call: callOver(app, token),
    inject: injectOver(app, token),
  })
  const anonymous = callerWith(undefined)
  return {
    app,
    services,
    anonymous,
    clock,
    logged: () => lines.join(''),
    sampleOf(role, elsewhere) {
      const people = services.locality.samplePeople
      const home = people.find((one) => one.role === 'one-stop')?.unitId
      const found = people.find(
        (one) => one.role === role && (role === 'resident' || (one.unitId === home) === !elsewhere),
      )
      if (!found) throw new Error(`The locality has no sample ${role}`)
      return found.id
    },
    async as(sample) {
      const reply = await anonymous.call('POST /sessions', { body: { kind: 'sample', person: sample } })
      if (reply.status !== 201) throw new Error(`${sample} cannot sign in: ${reply.problem.code}`)
      return callerWith((reply.body satisfies Session).token)
    },
    async close() {
      await app.close()
      await close()
      cleanUp()
    },
  }
}

const injectOver = (app: FastifyInstance, token: string | undefined) => (options: InjectOptions) =>
  app.inject({ ...options, headers: { ...(token && { authorization: `Bearer ${token}` }), ...options.headers } })

function callOver(app: FastifyInstance, token: string | undefined): Caller['call'] {
  return async (route, input, options = {}) => {
    const { params = {}, query = {}, body } = (input ?? {}) as Loose
    const { method, path } = splitRoute(route)
    const url = path.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(params[name] ?? ''))
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    )
    const key = options.key ?? (endpoints[route].idempotent ? randomUUID() : undefined)
    const reply = await injectOver(
      app,
      token,
    )({
      method,
      url: `${basePath}${url}${search.size > 0 ? `?${search}` : ''}`,
      headers: { ...(key !== undefined && { 'idempotency-key': key }), ...options.headers },
      ...(body !== undefined && { payload: body }),
    })
    const isJson = reply.payload !== '' && String(reply.headers['content-type'] ?? '').includes('json')
    const value: unknown = isJson ? reply.json() : undefined
    return { status: reply.statusCode, body: value as never, problem: value as Problem, headers: reply.headers }
  }
}

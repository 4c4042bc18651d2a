import { createHash, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { basePath, endpoints, splitRoute, type Input, type Output, type Route } from '../../../../contract/endpoints.ts'
import { hashOf } from '../../../crypto/box.ts'
import { refuse } from '../../../http/refusal.ts'
import type { Services } from '../../../services.ts'
import { endSession, openSession } from '../../sessions/store.ts'

export type Paper = { id: string; bytes: number; sha256: string }

/** A sample person who uses the API of this very server: a scenario does nothing that a person could not do. */
export type Actor = {
  call: <R extends Route>(route: R, input?: Input<R>) => Promise<Output<R>>
  send: (dossierId: string, requirementId: string, file: { name: string; bytes: Buffer }) => Promise<Paper>
}

export type Stage = { services: Services; now: Date; as: (samplePerson: string) => Promise<Actor> }

/** Gives the play its stage, and ends the sessions that were opened for it. */
export async function onStage<T>(
  app: FastifyInstance,
  services: Services,
  now: Date,
  play: (stage: Stage) => Promise<T>,
): Promise<T> {
  const tokens: string[] = []
  const { db } = services
  const as = async (samplePerson: string) => {
    const found = await db
      .selectFrom('person')
      .where('sample_id', '=', samplePerson)
      .select(['id', 'kind'])
      .executeTakeFirst()
    if (!found) return refuse('NOT_FOUND')
    const { token } = await openSession(db, found.id, found.kind, now)
    tokens.push(token)
    return actorWith(app, token)
  }
  try {
    return await play({ services, now, as })
  } finally {
    for (const token of tokens) await endSession(db, hashOf(token))
  }
}

type Loose = { params?: Record<string, string>; query?: Record<string, string>; body?: object }

function actorWith(app: FastifyInstance, token: string): Actor {
  const authorization = `Bearer ${token}`
  return {
    async call(route, input) {
      const { params = {}, query = {}, body } = (input ?? {}) as Loose
      const { method, path } = splitRoute(route)
      const reply = await app.inject({
        method,
        url: basePath + path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? '')),
        query,
        headers: { authorization, ...(endpoints[route].idempotent && { 'idempotency-key': randomUUID() }) },
        ...(body && { payload: body }),
      })
      if (reply.statusCode >= 400) throw new Error(`${route} in a scenario: ${reply.payload}`)
      return (reply.payload === '' ? undefined : reply.json()) as Output<typeof route>
    },
    async send(dossierId, requirementId, { name, bytes }) {
      const tus = { authorization, 'tus-resumable': '1.0.0' }
      const metadata = Object.entries({ dossier: dossierId, requirement: requirementId, filename: name })
        .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
        .join(',')
      const headers = { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': metadata }
      const announced = await app.inject({ method: 'POST', url: `${basePath}/uploads`, headers })
      const url = String(announced.headers.location ?? '')
      const sent = await app.inject({
        method: 'PATCH',
        url: url.replace(/^https?:\/\/[^/]+/, ''),
        headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        payload: bytes,
      })
      if (sent.statusCode >= 400) throw new Error(`A paper in a scenario: ${announced.payload} ${sent.payload}`)
      return {
        id: url.split('/').pop() ?? '',
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }
    },
  }
}

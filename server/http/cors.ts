import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import { refuse } from './refusal.ts'

/** The two origins a Mini App page has inside Zalo (Android, iOS). */
export const zaloOrigins = ['https://h5.zdn.vn', 'zbrowser://h5.zdn.vn']

const tusRequestHeaders = [
  'tus-resumable',
  'upload-length',
  'upload-offset',
  'upload-metadata',
  'upload-defer-length',
  'upload-concat',
]
const tusAnswerHeaders = [
  'location',
  'tus-resumable',
  'tus-version',
  'tus-extension',
  'tus-max-size',
  'upload-offset',
  'upload-length',
  'upload-metadata',
  'upload-expires',
]

/** Exactly the known origins, one echoed; a request from another page is refused, not merely left without headers. */
export async function registerCors(app: FastifyInstance, options: { allowed: readonly string[] }) {
  const allowed = new Set([...zaloOrigins, ...options.allowed])
  app.addHook('onRequest', async (request) => {
    const origin = request.headers.origin
    if (origin !== undefined && !allowed.has(origin) && origin !== ownOrigin(request.protocol, request.headers.host))
      refuse('ORIGIN_REFUSED')
  })
  await app.register(cors, {
    origin: [...allowed],
    credentials: false,
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'idempotency-key',
      'if-none-match',
      'x-request-id',
      ...tusRequestHeaders,
    ],
    exposedHeaders: [
      'etag',
      'idempotency-replayed',
      'retry-after',
      'x-request-id',
      'content-disposition',
      ...tusAnswerHeaders,
    ],
    maxAge: 600,
  })
}

const ownOrigin = (protocol: string, host: string | undefined) => `${protocol}://${host ?? ''}`

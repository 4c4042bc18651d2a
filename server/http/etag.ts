import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/** Public reads carry an ETag over their bytes and answer 304 to the phone that has them already. */
export function registerEtag(app: FastifyInstance) {
  app.addHook('onSend', async (request, reply, payload) => {
    const cacheControl = String(reply.getHeader('cache-control') ?? '')
    if (
      request.method !== 'GET' ||
      reply.statusCode !== 200 ||
      !cacheControl.startsWith('public') ||
      typeof payload !== 'string'
    )
      return payload
    const etag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`
    void reply.header('etag', etag)
    if (request.headers['if-none-match'] !== etag) return payload
    void reply.code(304)
    return ''
  })
}

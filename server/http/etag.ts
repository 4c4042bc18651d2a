import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route's endpoint is asked again and again: its personal answers carry an ETag, too. */
    polled?: boolean
  }
}

/** The moment of an answer alone is nothing new. */
export const withoutMoment = (json: string) => json.replace(/"now":"[^"]*"/g, '"now":""')

/** Public reads carry an ETag over their bytes and answer 304 to the phone that has them already; so do polled ones. */
export function registerEtag(app: FastifyInstance) {
  app.addHook('onSend', async (request, reply, payload) => {
    const cacheControl = String(reply.getHeader('cache-control') ?? '')
    const { polled } = request.routeOptions.config
    if (
      request.method !== 'GET' ||
      reply.statusCode !== 200 ||
      !(polled || cacheControl.startsWith('public')) ||
      typeof payload !== 'string'
    )
      return payload
    const said = polled ? withoutMoment(payload) : payload
    const etag = `"${createHash('sha256').update(said).digest('base64url').slice(0, 27)}"`
    void reply.header('etag', etag)
    if (request.headers['if-none-match'] !== etag) return payload
    void reply.code(304)
    return ''
  })
}

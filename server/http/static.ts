import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { compression } from './compression.ts'

/**
 * The built mini app on the address of the API. Hashed files are kept for ever; every other path answers the page,
 * so that a link to a screen works.
 */
export async function registerApp(app: FastifyInstance, folder: string) {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(async (scope) => servePackage(scope, folder))
}

async function servePackage(app: FastifyInstance, folder: string) {
  await app.register(compress, compression)
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = /\.[\w-]{8,}\.(module\.js|css|[a-z0-9]+)$/.test(path)
      reply.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      // A service worker fetches under the policy of its own file.
      if (path.endsWith('/sw.js')) reply.setHeader('content-security-policy', workerPolicy)
    },
  })
  app.get('/', (_request, reply) => sendPage(reply))
  app.get('/*', (request, reply) =>
    request.url.startsWith('/api/') || /\.\w{2,5}($|\?)/.test(request.url) ? reply.callNotFound() : sendPage(reply),
  )
}

/** Everything from our own address; pictures of papers and QR codes as blobs and data. */
const pagePolicy = [
  "default-src 'self'",
  "img-src 'self' blob: data:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' blob:",
  "object-src 'self' blob:",
  "frame-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ')

const workerPolicy = "default-src 'none'; connect-src 'self'"

const sendPage = (reply: FastifyReply) =>
  reply.header('content-security-policy', pagePolicy).header('cache-control', 'no-cache').sendFile('index.html')

import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { hostPage, type AssetLists } from './zalo-host-page.ts'
import { testCertificate } from './tls.ts'

export type ZaloHostServer = {
  /** Where the app starts, as the browser sees it once `hostResolverRule` holds: no port, as in Zalo. */
  startUrl: string
  origin: 'https://h5.zdn.vn'
  hostResolverRule: string
  /** Requests for files of the package that it does not hold; a test expects none. */
  missing: string[]
  stop: () => Promise<void>
}

export type ZaloHostOptions = { folder: string; appId: string; version?: string }

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/**
 * Serves a built package as Zalo does: every path below `/zapps/<APP_ID>/` answers a host page of Zalo's making that
 * loads what the package's app-config.json lists; the package's own index.html is never used.
 */
export async function serveAsZalo({ folder, appId, version = '7' }: ZaloHostOptions): Promise<ZaloHostServer> {
  const base = `/zapps/${appId}/`
  // Away from the pages, so that an address relative to the page instead of the script is found out.
  const files = `${base}${version}/`
  const missing: string[] = []
  const { key, cert } = await testCertificate()
  const server = createServer({ key, cert }, (request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? '/', 'https://h5.zdn.vn').pathname)
    if (pathname.startsWith(files)) return answerFile(folder, pathname.slice(files.length), response, missing)
    if (pathname.startsWith(base))
      return answerPage(request, response, hostPage({ appId, version, files, ...lists(folder) }))
    response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port for the host page.')
  return {
    startUrl: `https://h5.zdn.vn${base}`,
    origin: 'https://h5.zdn.vn',
    hostResolverRule: `MAP h5.zdn.vn 127.0.0.1:${address.port}`,
    missing,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function lists(folder: string): AssetLists {
  return JSON.parse(readFileSync(path.join(folder, 'app-config.json'), 'utf8'))
}

function answerPage(request: IncomingMessage, response: ServerResponse, page: string): void {
  if (request.method !== 'GET') return void response.writeHead(405).end()
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page)
}

function answerFile(folder: string, name: string, response: ServerResponse, missing: string[]): void {
  const file = path.resolve(folder, name)
  const inside = file.startsWith(path.resolve(folder) + path.sep)
  if (!inside || name === 'index.html' || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    missing.push(name)
    return void response.writeHead(404).end()
  }
  const type = types[path.extname(file)] ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(readFileSync(file))
}

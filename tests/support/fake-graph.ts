import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { GraphState } from './fake-graph-state.ts'

/** How the whole server fails for a while; `slow` sends the head at once and the body in drops without end. */
export type GraphFault = 'hang' | 'slow' | 'reset' | 'status-500' | 'html' | 'not-json'

export type FakeGraph = GraphState & { url: string; stop: () => Promise<void> }

/** A local server that answers as Zalo's Graph API does: HTTP 200 also on failure, the outcome in `error`. */
export async function startFakeGraph(appSecret: string): Promise<FakeGraph> {
  const state = new GraphState(appSecret)
  const server = createServer((request, response) => {
    if (state.fault) return fail(state.fault, response)
    answer(state, request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port for the fake Graph API.')
  return Object.assign(state, {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  })
}

function answer(state: GraphState, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://graph')
  const header = (name: string) => String(request.headers[name] ?? '')
  if (request.method === 'GET' && pathname === '/v2.0/me') {
    const fields = (searchParams.get('fields') ?? 'id').split(',')
    return json(response, state.profile(header('access_token'), header('appsecret_proof'), fields))
  }
  if (request.method === 'GET' && pathname === '/v2.0/me/info') {
    return json(response, state.decode(header('access_token'), header('code'), header('secret_key')))
  }
  json(response, { error: 404, message: 'Empty api' })
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'text/json;charset=utf-8' }).end(JSON.stringify(body))
}

function fail(fault: GraphFault, response: ServerResponse): void {
  switch (fault) {
    case 'hang':
      return
    case 'reset':
      return void response.destroy()
    case 'slow':
      return drip(response)
    case 'status-500':
      return void response.writeHead(500).end('Internal Server Error')
    case 'html':
      return void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html><body>502 Bad Gateway</body></html>')
    case 'not-json':
      return void response.writeHead(200, { 'content-type': 'text/json' }).end('{"error":0,"id":"cut')
  }
}

function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/json' })
  const timer = setInterval(() => response.write(' '), 20)
  response.once('close', () => clearInterval(timer))
}

import type { FastifyInstance, InjectOptions } from 'fastify'

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** How the way to the server behaves: as it should, cut, or with something else answering in its place. */
export type Network = {
  fetch: Fetch
  /** Every answer so far: status and path. */
  answers: string[]
  /** Everything, or what the pattern finds in an address. */
  cut: (only?: RegExp) => void
  mend: () => void
  /** Another machine on the way answers everything. */
  answerWith: (answer: () => Response) => void
  /** Holds every call back until the returned function is called. */
  hold: () => () => void
}

export function overServer(app: FastifyInstance): Network {
  const answers: string[] = []
  const reach: Fetch = async (url, init) => {
    const response = await throughInject(app, url, init)
    answers.push(`${response.status} ${new URL(url).pathname}`)
    return response
  }
  let way = reach
  return {
    answers,
    fetch: (url, init) => way(url, init),
    cut: (only = /./) =>
      void (way = (url, init) =>
        only.test(url) ? Promise.reject(new TypeError('Failed to fetch')) : reach(url, init)),
    mend: () => void (way = reach),
    answerWith: (answer) => void (way = async () => answer()),
    hold() {
      let release = () => {}
      const released = new Promise<void>((resolve) => (release = resolve))
      way = (url, init) => released.then(() => reach(url, init))
      return release
    },
  }
}

const methods = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'] as const
const methodOf = (init: RequestInit): InjectOptions['method'] => methods.find((one) => one === init.method) ?? 'GET'

async function throughInject(app: FastifyInstance, url: string, init: RequestInit): Promise<Response> {
  const { pathname, search } = new URL(url)
  const reply = await app.inject({
    method: methodOf(init),
    url: pathname + search,
    headers: Object.fromEntries(new Headers(init.headers)),
    ...(typeof init.body === 'string' && { payload: init.body }),
  })
  const headers = Object.entries(reply.headers).map(([name, value]): [string, string] => [name, String(value)])
  const hasBody = reply.statusCode !== 204 && reply.statusCode !== 304
  return new Response(hasBody ? new Uint8Array(reply.rawPayload) : null, { status: reply.statusCode, headers })
}

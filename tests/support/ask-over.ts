type Question = {
  method: string
  path: string
  token: string
  body?: object | Buffer | undefined
  headers?: Record<string, string> | undefined
}
type Answer = { status: number; body: never; headers: Headers }

/** Asks a server in a process of its own, over the network; `body` of the answer is whatever the caller says it is. */
export async function askOver(origin: string, { method, path, token, body, headers }: Question): Promise<Answer> {
  const isBytes = Buffer.isBuffer(body)
  const response = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && !isBytes && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body && { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as never,
    headers: response.headers,
  }
}

import { once } from 'node:events'
import { createServer, connect, type Socket } from 'node:net'

/** A way to the server on which the answer to one request gets lost: the request arrives, its first answer byte does not. */
export async function startCuttingProxy(targetOrigin: string) {
  const target = new URL(targetOrigin)
  const sockets = new Set<Socket>()
  let onFirstAnswerByte: (() => void) | undefined
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    client.pipe(upstream)
    upstream.on('data', (chunk) => {
      if (!onFirstAnswerByte) return void client.write(chunk)
      const cut = onFirstAnswerByte
      onFirstAnswerByte = undefined
      client.destroy()
      upstream.destroy()
      cut()
    })
    upstream.on('end', () => client.end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    /** Resolves when the server has begun to answer the next request, which the client never sees. */
    loseNextAnswer: () => new Promise<void>((resolve) => (onFirstAnswerByte = resolve)),
    async stop() {
      server.close()
      sockets.forEach((socket) => socket.destroy())
      await once(server, 'close')
    },
  }
}

import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export type CutLine = {
  origin: string
  /** Bytes that the phone put on the line, with the heads of its requests. */
  sentBytes: () => number
  /** How often the line broke. */
  cuts: () => number
  stop: () => Promise<void>
}

/** A way to the server that breaks each time so many bytes have gone up since it last broke, `times` times. */
export async function startCutLine(targetOrigin: string, everyBytes: number, times: number): Promise<CutLine> {
  const target = new URL(targetOrigin)
  const sockets = new Set<Socket>()
  let sent = 0
  let sinceCut = 0
  let cuts = 0
  const server = createServer((phone) => {
    const upstream = connect(Number(target.port), target.hostname)
    const hangUp = () => [phone, upstream].forEach((socket) => socket.destroy())
    for (const socket of [phone, upstream]) {
      sockets.add(socket)
      socket.on('error', hangUp)
      socket.on('close', () => sockets.delete(socket))
    }
    phone.on('data', (bytes: Buffer) => {
      sent += bytes.length
      sinceCut += bytes.length
      upstream.write(bytes)
      if (sinceCut < everyBytes || cuts >= times) return
      cuts += 1
      sinceCut = 0
      hangUp()
    })
    phone.on('end', () => upstream.end())
    upstream.pipe(phone)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port for the line.')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    sentBytes: () => sent,
    cuts: () => cuts,
    async stop() {
      server.close()
      sockets.forEach((socket) => socket.destroy())
      await once(server, 'close')
    },
  }
}

import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { randomNumbers } from '../support/random-numbers.ts'

export type CutLine = {
  origin: string
  /** Bytes that the phone put on the line, with the heads of its requests. */
  sentBytes: () => number
  /** How often the line broke. */
  cuts: () => number
  stop: () => Promise<void>
}

export type Weather = {
  /** It breaks each time so many bytes have gone up since it last broke, at random between the two. */
  between: [number, number]
  seed: number
  /** How fast it carries bytes up; left out, as fast as the machine. */
  bytesPerSecond?: number
}

/** A way to the server that breaks again and again, whatever is under way. */
export async function startCutLine(targetOrigin: string, weather: Weather): Promise<CutLine> {
  const target = new URL(targetOrigin)
  const random = randomNumbers(weather.seed)
  const [least, most] = weather.between
  const nextCut = () => least + random() * (most - least)
  const sockets = new Set<Socket>()
  let sent = 0
  let untilCut = nextCut()
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
      untilCut -= bytes.length
      if (untilCut < 0) {
        cuts += 1
        untilCut = nextCut()
        return hangUp()
      }
      upstream.write(bytes)
      if (weather.bytesPerSecond === undefined) return
      phone.pause()
      void wait((1000 * bytes.length) / weather.bytesPerSecond).then(() => phone.resume())
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

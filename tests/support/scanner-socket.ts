import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** What stands in a file that the tests call infected. It does nothing. */
export const marker = 'MOT-CUA-MARK-OF-AN-INFECTED-TEST-FILE'

type Mood = 'well' | 'silent' | 'error' | 'hangs-up'

export type ScannerSocket = {
  address: string
  mood: (mood: Mood) => void
  /** Bytes of each file that was handed over whole. */
  scanned: () => number[]
  down: () => Promise<void>
  up: () => Promise<void>
}

/** The other side of clamd's protocol, just enough of it: PING, INSTREAM in pieces, and the ways it can fail. */
export async function startScannerSocket(): Promise<ScannerSocket> {
  let mood: Mood = 'well'
  const scanned: number[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    let held = Buffer.alloc(0)
    socket.on('data', (piece: Buffer) => {
      if (mood === 'silent') return
      if (mood === 'hangs-up') return socket.destroy()
      held = Buffer.concat([held, piece])
      if (held.equals(Buffer.from('zPING\0'))) return void socket.end('PONG\0')
      const file = wholeFile(held)
      if (!file) return
      scanned.push(file.length)
      const answer = mood === 'error' ? 'INSTREAM size limit exceeded. ERROR' : verdictOn(file)
      socket.end(`${answer}\0`)
    })
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('No port for the scanner.')
    return address.port
  }
  const port = await listen(0)
  return {
    address: `127.0.0.1:${port}`,
    mood: (next) => void (mood = next),
    scanned: () => scanned,
    async down() {
      if (!server.listening) return
      server.close()
      sockets.forEach((socket) => socket.destroy())
      await once(server, 'close')
    },
    async up() {
      await listen(port)
    },
  }
}

const verdictOn = (file: Buffer) => (file.includes(marker) ? 'stream: Mot.Cua.Test FOUND' : 'stream: OK')

/** The pieces put together once the empty one has come. */
function wholeFile(held: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0'
  if (!held.subarray(0, command.length).equals(Buffer.from(command))) return undefined
  const pieces: Buffer[] = []
  let at = command.length
  while (at + 4 <= held.length) {
    const length = held.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    if (at + 4 + length > held.length) return undefined
    pieces.push(held.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

import { once } from 'node:events'
import { connect, type NetConnectOpts, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import type { Scanner, Verdict } from './scanner.ts'

type Limits = { silenceMs: number }

/** Far more than a file of 20 MB takes; a scanner that says nothing for so long is down. */
const usual: Limits = { silenceMs: 20_000 }
const longestReply = 4096

/** The daemon of ClamAV at a TCP address or a socket file, by its own protocol (clamd(8): zPING, zINSTREAM). */
export function createClamd(address: NetConnectOpts, { silenceMs }: Limits = usual): Scanner {
  async function talk(speak: (socket: Socket) => Promise<void>): Promise<string> {
    const socket = connect(address)
    const heard = reply(socket, silenceMs)
    // Judged below; a refusal that comes while we still send must not be nobody's.
    heard.catch(() => undefined)
    try {
      await speak(socket)
      return await heard
    } finally {
      socket.destroy()
    }
  }

  return {
    async scan(bytes) {
      return verdictOf(await talk((socket) => stream(socket, bytes)))
    },
    async check() {
      const answer = await talk(async (socket) => void socket.write('zPING\0'))
      if (answer !== 'PONG') throw new Error('the virus scanner answers something else than PONG')
    },
  }
}

/** Pieces of the file, each with its length before it, and an empty one at the end. */
async function stream(socket: Socket, bytes: Readable) {
  socket.write('zINSTREAM\0')
  for await (const piece of bytes) {
    const part = Buffer.from(piece)
    if (part.length === 0) continue
    const length = Buffer.alloc(4)
    length.writeUInt32BE(part.length)
    socket.write(length)
    if (socket.destroyed) throw new Error('the virus scanner hung up')
    if (!socket.write(part)) await once(socket, 'drain')
  }
  socket.write(Buffer.alloc(4))
}

/** All that the other side says until the zero byte. */
function reply(socket: Socket, silenceMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    socket.setTimeout(silenceMs, () => socket.destroy(new Error('the virus scanner is silent')))
    socket.on('data', (piece: Buffer) => {
      said += piece.toString('utf8')
      if (said.includes('\0')) resolve(said.slice(0, said.indexOf('\0')))
      else if (said.length > longestReply) socket.destroy(new Error('the virus scanner talks too much'))
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the virus scanner hung up')))
  })
}

/** `stream: OK`, `stream: NAME FOUND`; anything else is an error, and an error is never a clean file. */
function verdictOf(answer: string): Verdict {
  if (/^stream: OK$/.test(answer)) return { infected: false }
  const found = /^stream: (.+) FOUND$/.exec(answer)
  if (found) return { infected: true, signature: found[1] ?? '' }
  throw new Error('the virus scanner could not judge the file')
}

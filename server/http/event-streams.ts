import type { FastifyReply } from 'fastify'
import { withoutMoment } from './etag.ts'
import { refuse } from './refusal.ts'

export const eventType = 'text/event-stream'

/** Sends how things stand; null: there is nothing more to say, and the stream ends. */
export type Push = (value: object | null) => void

/** What a handler answers with instead of a value: `listen` pushes at once and again at every change, until stopped. */
export type EventAnswer = { listen: (push: Push) => () => void; seconds: number }

export type EventStreams = ReturnType<typeof createEventStreams>

type Said = { text: string; essence: string }
type Options = { most?: number; beatMs?: number }

/**
 * The open event streams of this node. Each holds at most one event that its phone has not taken yet, the newest: a slow
 * phone skips what is out of date and costs no memory. A comment every 20 seconds tells both ends that the line lives.
 */
export function createEventStreams({ most = 8_000, beatMs = 20_000 }: Options = {}) {
  const open = new Set<{ beat: () => void; end: () => void }>()
  const timer = setInterval(() => open.forEach((stream) => stream.beat()), beatMs)
  timer.unref()
  // Many streams say the same (the board of a waiting room): it is written out once.
  const written = new WeakMap<object, Said>()

  return {
    get size() {
      return open.size
    },
    open(reply: FastifyReply, status: number, { listen, seconds }: EventAnswer): FastifyReply {
      if (open.size >= most) return refuse('BUSY', { retryAfterSeconds: 5 })
      const serialize = reply.getSerializationFunction(String(status), eventType)
      reply.hijack()
      const { raw } = reply
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) raw.setHeader(name, value)
      raw.writeHead(status, {
        'content-type': `${eventType}; charset=utf-8`,
        'cache-control': 'no-store',
        // A line that has ended is no idle one that a stopping server would wait for.
        connection: 'close',
        // Proxies that gather an answer before they pass it on would make a stream useless.
        'x-accel-buffering': 'no',
      })
      let sent: Said | undefined
      let waiting: Said | undefined
      let missedBeats = 0
      let stop = () => {}
      const write = (said: Said) => {
        sent = said
        raw.write(`data: ${said.text}\n\n`)
      }
      const end = () => {
        if (!open.delete(stream)) return
        stop()
        clearTimeout(expiry)
        raw.end()
      }
      const stream = {
        end,
        beat() {
          missedBeats = raw.writableNeedDrain ? missedBeats + 1 : 0
          if (missedBeats > 2) raw.destroy()
          else if (!raw.writableNeedDrain) raw.write(':\n\n')
        },
      }
      open.add(stream)
      const expiry = setTimeout(end, seconds * 1000)
      expiry.unref()
      raw.on('close', end)
      raw.on('drain', () => {
        const said = waiting
        waiting = undefined
        if (said && said.essence !== sent?.essence) write(said)
      })
      const ended = listen((value) => {
        if (!open.has(stream)) return
        if (value === null) return end()
        let said = written.get(value)
        if (!said) {
          const text = serialize ? serialize({ ...value }) : JSON.stringify(value)
          written.set(value, (said = { text, essence: withoutMoment(text) }))
        }
        if (raw.writableNeedDrain) waiting = said
        else if (said.essence !== sent?.essence) write(said)
      })
      stop = ended
      if (!open.has(stream)) ended()
      return reply
    },
    close() {
      clearInterval(timer)
      for (const stream of [...open]) stream.end()
    },
  }
}

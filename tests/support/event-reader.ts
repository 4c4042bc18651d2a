import { createEventLines } from '../../src/api/event-lines.ts'

export type EventReader<T> = {
  /** The first value from here on for which `is` holds. */
  until: (is: (value: T) => boolean) => Promise<T>
  /** Everything that has come. */
  seen: T[]
  /** Resolves when the server has ended the stream. */
  ended: Promise<void>
  stop: () => void
}

/** Reads an event stream of a listening server, as a phone does. */
export async function readEvents<T>(url: string, token?: string): Promise<EventReader<T>> {
  const leave = new AbortController()
  const response = await fetch(url, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    signal: leave.signal,
  })
  if (response.status !== 200 || !response.body) throw new Error(`${response.status} ${await response.text()}`)
  const seen: T[] = []
  const waiting = new Set<{ is: (value: T) => boolean; resolve: (value: T) => void }>()
  const take = createEventLines((data) => {
    const value = JSON.parse(data) as T
    seen.push(value)
    for (const one of [...waiting])
      if (one.is(value)) {
        waiting.delete(one)
        one.resolve(value)
      }
  })
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  const ended = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      take(decoder.decode(value, { stream: true }))
    }
  })().catch(() => {})
  return {
    seen,
    ended,
    until: (is) =>
      new Promise((resolve) => {
        const found = seen.find(is)
        if (found !== undefined) resolve(found)
        else waiting.add({ is, resolve })
      }),
    stop: () => leave.abort(),
  }
}

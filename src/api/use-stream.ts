import { useEffect, useRef, useState } from 'react'
import { useApi } from './api-context.tsx'
import type { Api } from './call.ts'
import { createEventLines } from './event-lines.ts'

/** The server sends a sign of life every 20 seconds; a line that is silent for longer is dead without having ended. */
const silenceMs = 50_000
const pauseMs = { first: 1_000, longest: 30_000 }

/**
 * Reads an event stream for as long as it is on screen, and opens it again when it ends. True while it is open; while it
 * is not, whoever shows the data asks for it now and then. A hidden screen reads nothing.
 */
export function useStream<T>(path: string | undefined, onValue: (value: T) => void): boolean {
  const api = useApi()
  const [isOpen, setOpen] = useState(false)
  const take = useRef(onValue)
  take.current = onValue
  useEffect(() => {
    if (path === undefined) return
    const leave = new AbortController()
    const hear = (value: unknown) => {
      setOpen(true)
      take.current(value as T)
    }
    void readAgainAndAgain(api, path, leave.signal, hear, () => setOpen(false))
    return () => {
      leave.abort()
      setOpen(false)
    }
  }, [api, path])
  return isOpen
}

async function readAgainAndAgain(
  api: Api,
  path: string,
  left: AbortSignal,
  hear: (value: unknown) => void,
  onClosed: () => void,
) {
  let pause = pauseMs.first
  while (!left.aborted) {
    await visible(left)
    if (left.aborted) return
    const heard = await read(api, path, left, hear).catch(() => false)
    if (left.aborted) return
    onClosed()
    pause = heard ? pauseMs.first : Math.min(pauseMs.longest, pause * 2)
    // Not everybody at the same moment, when a server has started again.
    await wait(pause * (0.5 + Math.random()), left)
  }
}

/** True when anything came. */
async function read(api: Api, path: string, left: AbortSignal, hear: (value: unknown) => void): Promise<boolean> {
  const line = new AbortController()
  const cut = () => line.abort()
  const onHidden = () => document.visibilityState === 'hidden' && cut()
  left.addEventListener('abort', cut)
  document.addEventListener('visibilitychange', onHidden)
  let silence = setTimeout(cut, silenceMs)
  let heard = false
  try {
    const response = await api.open(path, line.signal)
    if (!response.ok || !response.body) return false
    const reader = response.body.getReader()
    const decoder = new TextDecoder()
    const lines = createEventLines((data) => hear(JSON.parse(data)))
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return heard
      heard = true
      clearTimeout(silence)
      silence = setTimeout(cut, silenceMs)
      lines(decoder.decode(value, { stream: true }))
    }
  } finally {
    clearTimeout(silence)
    left.removeEventListener('abort', cut)
    document.removeEventListener('visibilitychange', onHidden)
  }
}

const visible = (left: AbortSignal) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (document.visibilityState === 'hidden' && !left.aborted) return
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
    left.addEventListener('abort', look)
    look()
  })

const wait = (ms: number, left: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    left.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

import { useEffect, useState } from 'react'
import { usePlatform } from '../../platform/platform-context.tsx'
import { parsedJson } from '../../lib/parsed-json.ts'

const keyOf = (eventId: string) => `life-events.done.${eventId}`

/** Steps of an event that the person has ticked off; they stay on the phone and go with the session. */
export function useDone(eventId: string): { done: readonly string[]; toggle: (stepId: string) => void } {
  const { storage } = usePlatform()
  const [done, setDone] = useState<readonly string[]>([])

  useEffect(() => {
    let gone = false
    setDone([])
    void storage.get(keyOf(eventId)).then((text) => {
      if (!gone) setDone(readDone(text))
    })
    return () => {
      gone = true
    }
  }, [eventId, storage])

  const toggle = (stepId: string) => {
    const next = done.includes(stepId) ? done.filter((id) => id !== stepId) : [...done, stepId]
    setDone(next)
    void storage.set(keyOf(eventId), JSON.stringify(next))
  }
  return { done, toggle }
}

function readDone(text: string | undefined): string[] {
  const kept = parsedJson(text)
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : []
}

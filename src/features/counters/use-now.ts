import { useEffect, useState } from 'react'

const everyMs = 30_000

/** The moment, renewed while the screen stands open over a closing hour. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [])
  return now
}

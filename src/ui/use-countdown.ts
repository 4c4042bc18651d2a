import { useEffect, useState } from 'react'

/**
 * Seconds that are left of what the server counted when its answer came (`at`, by this phone). Only the time that has
 * gone by since is taken from the phone, so a clock that is a day off changes nothing.
 */
export function useCountdown(secondsLeft: number, at: number, onOver?: () => void): number {
  const rest = () => Math.max(0, secondsLeft - Math.max(0, Math.floor((Date.now() - at) / 1000)))
  const [left, setLeft] = useState(rest)
  useEffect(() => {
    const tick = () => setLeft(rest())
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `rest` is made of the two values that are named
  }, [secondsLeft, at])
  useEffect(() => {
    if (left === 0) onOver?.()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- told once, when it has run out
  }, [left])
  return left
}

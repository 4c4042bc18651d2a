/** A shared tablet is let go after a minute without a touch; the warning leaves time to say no (WCAG 2.2.1 asks for 20 s). */
const idleMs = 60_000
const warningMs = 20_000

export type Idle = { state: 'in-use' } | { state: 'warning'; secondsLeft: number } | { state: 'over' }

/** Told from the clock, not by counting: a tablet that slept wakes up late and is let go at once. */
export function idleAt(now: number, lastUse: number): Idle {
  const unused = now - lastUse
  if (unused < idleMs) return { state: 'in-use' }
  const left = idleMs + warningMs - unused
  return left > 0 ? { state: 'warning', secondsLeft: Math.ceil(left / 1000) } : { state: 'over' }
}

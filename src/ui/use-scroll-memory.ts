import { useEffect, useLayoutEffect, type RefObject } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'

/** How far each visited screen was scrolled, by the key of its history entry. */
const positions = new Map<string, number>()

/** Going back finds the screen where it was left; a new screen begins at its top. */
export function useScrollMemory(scroller: RefObject<HTMLElement>) {
  const { key } = useLocation()
  const arrived = useNavigationType()

  useLayoutEffect(() => {
    const element = scroller.current
    if (element && arrived === 'POP') element.scrollTop = positions.get(key) ?? 0
    // Where to begin is decided once, when the screen appears.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const remember = () => positions.set(key, element.scrollTop)
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [key, scroller])
}

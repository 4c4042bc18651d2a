import { useEffect } from 'react'

/** Brings the place that an address names before the person's eyes, and the cursor into it. */
export function useGoTo(id: string | undefined) {
  useEffect(() => {
    if (!id) return
    const place = document.getElementById(id)
    if (!place) return
    place.scrollIntoView({ block: 'center' })
    const control = place.matches('input, select, textarea') ? place : place.querySelector<HTMLElement>('input, select')
    ;(control ?? place).focus({ preventScroll: true })
  }, [id])
}

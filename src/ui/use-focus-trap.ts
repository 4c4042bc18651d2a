import { useEffect, type RefObject } from 'react'

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]'

/** Keeps the focus inside an open dialog and gives it back to what had it before. */
export function useFocusTrap(box: RefObject<HTMLElement>) {
  useEffect(() => {
    const element = box.current
    if (!element) return
    const before = document.activeElement
    element.focus()

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Tab') return
      const stops = Array.from(element.querySelectorAll<HTMLElement>(focusable))
      const first = stops[0]
      const last = stops[stops.length - 1]
      if (!first || !last) return event.preventDefault()
      const at = document.activeElement
      const leaves = event.shiftKey ? at === first || at === element : at === last
      if (!leaves) return
      event.preventDefault()
      ;(event.shiftKey ? last : first).focus()
    }
    element.addEventListener('keydown', onKeyDown)
    return () => {
      element.removeEventListener('keydown', onKeyDown)
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [box])
}

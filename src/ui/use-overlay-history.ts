import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router-dom'
import { newId } from '../lib/new-id.ts'

function topOverlay(): unknown {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'overlay' in state ? state.overlay : undefined
}

/**
 * An open overlay owns an entry of the history, so that the phone's back button closes it and not the screen.
 * When the app moves to another screen while it is open, it closes by itself.
 */
export function useOverlayHistory(onClose: () => void) {
  const close = useRef(onClose)
  const { key } = useLocation()
  const firstKey = useRef(key)
  useEffect(() => {
    close.current = onClose
  })

  useEffect(() => {
    const id = newId()
    window.history.pushState({ ...window.history.state, overlay: id }, '')
    const onBack = () => {
      if (topOverlay() !== id) close.current()
    }
    window.addEventListener('popstate', onBack)
    return () => {
      window.removeEventListener('popstate', onBack)
      if (topOverlay() === id) window.history.back()
    }
  }, [])

  useEffect(() => {
    if (key !== firstKey.current) close.current()
  }, [key])
}

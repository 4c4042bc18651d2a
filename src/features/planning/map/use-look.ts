import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { useSession } from '../../../session/session-context.tsx'
import type { Look } from './map-view.ts'

type Choices = Omit<Look, 'dark' | 'large'>

/** For as long as the app is open: networks off, plans that hold. */
const useChoices = create<Choices>()(() => ({
  themes: ['construction', 'traffic'],
  statuses: ['in-force', 'locally-adjusted'],
  palette: 'clear',
  opacity: 0.9,
}))

export const choose = (change: Partial<Choices>) => useChoices.setState(change)

const systemDark = '(prefers-color-scheme: dark)'

/** What is drawn and how; the canvas follows theme and text size of the app, which it cannot inherit. */
export function useLook(): Look {
  const choices = useChoices()
  const { theme, textSize } = useSession(({ preferences }) => preferences)
  const [system, setSystem] = useState(() => window.matchMedia(systemDark).matches)
  useEffect(() => {
    const list = window.matchMedia(systemDark)
    const changed = () => setSystem(list.matches)
    // addEventListener on MediaQueryList is newer than Safari 12.
    list.addListener(changed)
    return () => list.removeListener(changed)
  }, [])
  return { ...choices, dark: theme === 'system' ? system : theme === 'dark', large: textSize === 'large' }
}

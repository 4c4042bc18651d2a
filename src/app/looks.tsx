import { useLayoutEffect, type ReactNode } from 'react'
import { LanguageProvider } from '../i18n/language.tsx'
import { usePlatform } from '../platform/platform-context.tsx'
import { useSession } from '../session/session-context.tsx'

/** Puts what the person prefers, and the room that the host keeps for itself, onto the page. */
export function Looks({ children }: { children: ReactNode }) {
  const { theme, textSize, language } = useSession((state) => state.preferences)
  const platform = usePlatform()

  useLayoutEffect(() => {
    const page = document.documentElement
    if (theme === 'system') delete page.dataset['theme']
    else page.dataset['theme'] = theme
    page.dataset['text'] = textSize
    page.lang = language
    // boot.js painted the page before anybody's wish was known.
    page.style.background = ''
  }, [theme, textSize, language])

  useLayoutEffect(() => {
    const { top, bottom, capsule } = platform.safeArea()
    const { style } = document.documentElement
    style.setProperty('--safe-top', top)
    style.setProperty('--safe-bottom', bottom)
    style.setProperty('--capsule', capsule)
  }, [platform])

  return <LanguageProvider language={language}>{children}</LanguageProvider>
}

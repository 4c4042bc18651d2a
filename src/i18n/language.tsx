import { createContext, useContext, type ReactNode } from 'react'
import type { Language } from '../lib/languages.ts'

const LanguageContext = createContext<Language>('vi')

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

export const useLanguage = (): Language => useContext(LanguageContext)

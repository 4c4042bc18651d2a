import { createContext, useContext, type ReactNode } from 'react'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

const LanguageContext = createContext<Language>('vi')

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

export const useLanguage = (): Language => useContext(LanguageContext)

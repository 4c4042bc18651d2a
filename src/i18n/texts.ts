import { useSyncExternalStore } from 'react'
import { useLanguage } from './language.tsx'

/** A dictionary in another language: the same keys, sentences or functions that make one. */
export type Translated<T> = {
  [K in keyof T]: T[K] extends (...given: infer A) => string
    ? (...given: A) => string
    : T[K] extends string
      ? string
      : Translated<T[K]>
}

export type Texts<T> = {
  current: (language: 'vi' | 'en') => T | Translated<T>
  subscribe: (changed: () => void) => () => void
}

/**
 * Binds a Vietnamese dictionary to its lazily loaded English one. Every subject keeps its own pair of files
 * (`texts.vi.ts`, `texts.en.ts`) beside its code, so that a route loads its own words only.
 * Until the English file is there, and when it cannot be loaded, the Vietnamese words stand.
 */
export function defineTexts<T extends object>(vi: T, loadEnglish: () => Promise<{ en: Translated<T> }>): Texts<T> {
  let english: Translated<T> | undefined
  let loading = false
  const listeners = new Set<() => void>()

  function load() {
    if (loading) return
    loading = true
    loadEnglish()
      .then(({ en }) => {
        english = en
        listeners.forEach((changed) => changed())
      })
      .catch(() => {
        loading = false
      })
  }

  return {
    current(language) {
      if (language === 'vi') return vi
      if (!english) load()
      return english ?? vi
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

/** The words of one subject in the language of the person. */
export function useText<T extends object>(texts: Texts<T>): T | Translated<T> {
  const language = useLanguage()
  return useSyncExternalStore(texts.subscribe, () => texts.current(language))
}

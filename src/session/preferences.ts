import { languages, type Language } from '../lib/languages.ts'

export const themes = ['system', 'light', 'dark'] as const
export const textSizes = ['normal', 'large'] as const

export type Preferences = {
  theme: (typeof themes)[number]
  textSize: (typeof textSizes)[number]
  language: Language
  /** The ward or commune whose counter the person goes to; null until one was chosen. */
  homeUnitId: string | null
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  textSize: 'normal',
  language: 'vi',
  homeUnitId: null,
}

/** How the screen looks stays when a person leaves; where they live goes. */
export const withoutPlace = (preferences: Preferences): Preferences => ({ ...preferences, homeUnitId: null })

const oneOf = <V extends string>(values: readonly V[], given: unknown, otherwise: V): V =>
  values.find((value) => value === given) ?? otherwise

const unitId = (given: unknown): string | null =>
  typeof given === 'string' && /^[a-z0-9-]{1,60}$/.test(given) ? given : null

/** Reads what was kept on the phone, which may be of another version or broken. */
export function readPreferences(kept: unknown): Preferences {
  const given: Partial<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {}
  return {
    theme: oneOf(themes, given['theme'], defaultPreferences.theme),
    textSize: oneOf(textSizes, given['textSize'], defaultPreferences.textSize),
    language: oneOf(languages, given['language'], defaultPreferences.language),
    homeUnitId: unitId(given['homeUnitId']),
  }
}

/** Vietnamese first; the second language is fetched when it is chosen. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

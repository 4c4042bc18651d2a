import { syllables, toNfc } from '../text/fold.ts'

export type PersonNameResult = { ok: true; name: string } | { ok: false; reason: 'EMPTY' | 'TOO_LONG' | 'FORMAT' }

export const personNameMaxLength = 100

// Latin letters only: a Cyrillic а looks the same on paper and is another name to every register.
const letter = '(?=\\p{Script=Latin})[\\p{Lu}\\p{Ll}]\\p{M}*'
const personName = new RegExp('^(?:' + letter + ')(?:' + letter + "|[ '-])*$", 'u')

/** Keeps capitals and the writer's tone style (òa or oà); one word is a name. */
export function checkPersonName(text: string): PersonNameResult {
  const name = toNfc(text).replace(/[‘’ʼ]/g, "'").replace(/\s+/g, ' ').trim()
  if (name === '') return { ok: false, reason: 'EMPTY' }
  if (name.length > personNameMaxLength) return { ok: false, reason: 'TOO_LONG' }
  return personName.test(name) ? { ok: true, name } : { ok: false, reason: 'FORMAT' }
}

/** Letters and marks of each word, wherever in the word a tone stands: hoà is hòa, Lan is not Lán. */
const spelling = (word: string) => {
  const parts = word.normalize('NFD')
  const marks = (parts.match(/[\u0300-\u036F]/g) ?? []).sort().join('')
  return parts.replace(/[\u0300-\u036F]/g, '') + marks
}
const spelled = (name: string) => toNfc(name).toLowerCase().trim().split(/\s+/).map(spelling)

/** The same name, in whatever capitals and tone style. */
export const isSameName = (one: string, other: string): boolean => spelled(one).join(' ') === spelled(other).join(' ')

/** Whether what somebody calls themselves may be this name: every word of the one is in the other, marks left aside. */
export function hasNameIn(one: string, other: string): boolean {
  const [a, b] = [syllables(one), syllables(other)]
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  return few.length > 0 && few.every((word) => many.includes(word))
}

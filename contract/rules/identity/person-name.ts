import { toNfc } from '../text/fold.ts'

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

import { fold } from '../text/fold.ts'

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const finalY = /^(qu|[bcdghklmnprstvx]*)y(?=[\u0300-\u036F]*$)/

/** ký/kí, lý/lí, quý/quí are one word; the y of "thuy" or "huy" is a sound of its own. */
const withOneSpellingOfI = (text: string) => text.replace(finalY, '$1i')

/** The word without marks, as the vocabulary groups it. */
export function plainKey(word: string): string {
  return withOneSpellingOfI(fold(word))
}

/** The word with its marks, the tone moved to the end so that hòa and hoà are one. */
export function markedKey(word: string): string {
  const letters = word.normalize('NFD')
  const tone = (letters.match(tones) ?? []).join('')
  return withOneSpellingOfI(letters.replace(tones, '')) + tone
}

const sounds: [RegExp, string][] = [
  [/^tr/, 'ch'],
  [/^(gi|r|v)(?=[aeiouy])/, 'd'],
  [/^x/, 's'],
  [/^(k|q)(?=[^h])/, 'c'],
  [/^ngh/, 'ng'],
  [/^gh/, 'g'],
  [/anh$/, 'inh'],
  [/t$/, 'c'],
  [/n$/, 'ng'],
]

/** Words that sound alike in the mouth of some, and are spelt by ear: chú/trú, xinh/sinh, khai sanh/sinh. */
export function soundKey(plain: string): string {
  return sounds.reduce((key, [pattern, sound]) => key.replace(pattern, sound), plain)
}

/** One letter more, less or other, or two neighbours swapped. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  // One edit leaves the first or the last letter as it was; only two letters can change both by changing places.
  const isFirst = a.charAt(0) === b.charAt(0)
  if (!isFirst && a.length > 2 && a.charAt(a.length - 1) !== b.charAt(b.length - 1)) return false
  let start = 0
  while (start < a.length && a.charAt(start) === b.charAt(start)) start += 1
  const restOfA = a.slice(start)
  const restOfB = b.slice(start)
  if (a.length > b.length) return restOfA.slice(1) === restOfB
  if (a.length < b.length) return restOfA === restOfB.slice(1)
  const swapped = restOfA.charAt(1) + restOfA.charAt(0) + restOfA.slice(2)
  return restOfA.slice(1) === restOfB.slice(1) || (restOfA.length > 1 && swapped === restOfB)
}

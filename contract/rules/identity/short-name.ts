import { toNfc } from '../text/fold.ts'

/** A name by which those who know a person recognise them: the given name, which comes last, and initials. */
export function shortName(name: string): string {
  const words = toNfc(name).trim().split(/\s+/)
  const given = words[words.length - 1] ?? ''
  return [...words.slice(0, -1).map((word) => Array.from(word)[0] + '.'), given].join(' ')
}

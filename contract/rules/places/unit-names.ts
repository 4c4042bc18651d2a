import { isOneEditApart } from '../search/spelling.ts'
import { fold, syllables } from '../text/fold.ts'
import type { Period } from './unit-at.ts'

/** A ward or commune as the reader of addresses needs it. */
export type PlaceUnit = Period & {
  id: string
  name: string
  kind: string
  predecessorIds: readonly string[]
  receives: boolean
  /** Other ways people write its name, without the word for its kind. */
  aliases?: readonly string[]
}

export type UnitName<U> = {
  unit: U
  /** Folded syllables of the name without its kind: «thang tam». Empty for a ward that has a number only. */
  words: string[]
  number: number | undefined
}

const kindWord = /^(phường|xã|thị trấn)\s+/i
const numberName = /^0?(\d{1,2})$/
const shortestWithTypo = 6

/** Every name that a ward or commune of any period goes by. */
export function namesOf<U extends PlaceUnit>(units: readonly U[]): UnitName<U>[] {
  return units
    .filter(({ kind }) => kind === 'ward' || kind === 'commune')
    .reduce<UnitName<U>[]>(
      (names, unit) => names.concat([unit.name.replace(kindWord, '')].concat(unit.aliases ?? []).map(nameOf(unit))),
      [],
    )
}

const nameOf =
  <U>(unit: U) =>
  (name: string): UnitName<U> => {
    const number = numberName.exec(fold(name))?.[1]
    return number === undefined
      ? { unit, words: syllables(name), number: undefined }
      : { unit, words: [], number: Number(number) }
  }

const beginsWith = (words: readonly string[], beginning: readonly string[]) =>
  beginning.length > 0 && beginning.every((word, at) => words[at] === word)

/** The longest names that stand at the beginning of the words, and how many words they take. */
export function namesAtStart<U>(names: readonly UnitName<U>[], words: readonly string[]) {
  const fitting = names.filter((name) => beginsWith(words, name.words))
  const length = Math.max(0, ...fitting.map((name) => name.words.length))
  return { units: unique(fitting.filter((name) => name.words.length === length).map(({ unit }) => unit)), length }
}

export const unitsNumbered = <U>(names: readonly UnitName<U>[], number: number): U[] =>
  unique(names.filter((name) => name.number === number).map(({ unit }) => unit))

/** Names of which the words are the beginning of a word in them: «thang» is in Thắng Tam and Tam Thắng. */
export function unitsWithBeginning<U>(names: readonly UnitName<U>[], words: readonly string[]): U[] {
  const wanted = ' ' + words.join(' ')
  if (wanted.length < 3) return []
  return unique(names.filter((name) => (' ' + name.words.join(' ')).indexOf(wanted) >= 0).map(({ unit }) => unit))
}

/** Names that differ by one letter: «thang nhj», «rach giua» does not. */
export function unitsNearly<U>(names: readonly UnitName<U>[], words: readonly string[]): U[] {
  const typed = words.join('')
  if (typed.length < shortestWithTypo) return []
  return unique(names.filter((name) => isOneEditApart(name.words.join(''), typed)).map(({ unit }) => unit))
}

export const unique = <T>(values: readonly T[]): T[] => values.filter((value, at) => values.indexOf(value) === at)

import type { CivilDay } from '../calendar/civil-day.ts'
import { syllables } from '../text/fold.ts'
import { allMentions, mentionsIn, surest } from './mentions.ts'
import {
  namesOf,
  unique,
  unitsNearly,
  unitsNumbered,
  unitsWithBeginning,
  type PlaceUnit,
  type UnitName,
} from './unit-names.ts'
import { unitsNow } from './unit-at.ts'
import { piecesOf } from './written-place.ts'

/** A unit of today, with the units of any period that the words may have meant and that it now stands for. */
export type Candidate<U> = { today: U; meant: U[] }

export type Resolution<U> =
  | { kind: 'nothing' }
  /** `sure` is false when a letter had to be guessed. */
  | { kind: 'found'; place: Candidate<U>; sure: boolean }
  /** `city`: the words name the whole old city, or the ward that bears its name today. */
  | { kind: 'several'; places: Candidate<U>[]; why: 'name' | 'city' }
  /** A ward by that number or name is not, and was not, among the units of this locality. */
  | { kind: 'no-such-ward'; written: string }
  | { kind: 'elsewhere'; written: string }
  /** A street alone: many run through several wards. */
  | { kind: 'street' }
  | { kind: 'unknown' }

const province = /(tỉnh\s+|tinh\s+)?(b[àa]\s+r[ịi]a\s*[-–—,]?\s*v[ũu]ng\s+t[àa]u|br\s*[-–—]?\s*vt)/gi
const kindWords = ['phuong', 'xa', 'p', 'f', 'x']

/**
 * Reads a ward's name, of today or of before, or a whole address, and says which unit of today it is. Nothing is
 * guessed: what may mean several units gives all of them, and a street never counts as a ward.
 */
export function resolvePlace<U extends PlaceUnit>(text: string, units: readonly U[], today: CivilDay): Resolution<U> {
  const names = namesOf(units)
  const parts = piecesOf(text.normalize('NFC').replace(province, ' , '))
  const typed = parts.length === 1 ? nameWords(text) : []
  if (parts.length === 0 || (typed.length === 0 && isKindWord(text))) return { kind: 'nothing' }

  const only = parts.length === 1 && parts[0]?.length === 1 ? parts[0][0] : undefined
  if (only?.kind === 'number')
    return decided(unitsNumbered(names, only.value), units, today) ?? noSuchWard(`Phường ${only.value}`)

  const said = allMentions(parts.map((part) => mentionsIn(part, names)))
  if (said.elsewhere !== undefined && !said.city) return { kind: 'elsewhere', written: said.elsewhere }
  const ward = surest(said.wards)
  if (ward) return decided(ward.units, units, today) ?? guessed(typed, names, units, today) ?? noSuchWard(ward.written)
  if (said.city) return wholeCity(names, units, today)
  if (said.street) return { kind: 'street' }
  return guessed(typed, names, units, today) ?? { kind: 'unknown' }
}

const noSuchWard = (written: string) => ({ kind: 'no-such-ward', written }) as const

/** What was typed of a name so far, without the word for its kind. */
function nameWords(text: string): string[] {
  const words = syllables(text)
  return kindWords.indexOf(words[0] ?? '') >= 0 ? words.slice(1) : words
}

const isKindWord = (text: string) => kindWords.indexOf(syllables(text).join(' ')) >= 0

function decided<U extends PlaceUnit>(meant: readonly U[], units: readonly U[], today: CivilDay) {
  const places = placesOf(meant, units, today)
  const [first, ...more] = places
  if (!first) return undefined
  return more.length === 0
    ? ({ kind: 'found', place: first, sure: true } as const)
    : ({ kind: 'several', places, why: 'name' } as const)
}

/** A name that is not finished yet, or has one wrong letter. */
function guessed<U extends PlaceUnit>(
  typed: readonly string[],
  names: readonly UnitName<U>[],
  units: readonly U[],
  today: CivilDay,
) {
  const begun = placesOf(unitsWithBeginning(names, typed), units, today)
  const places = begun.length > 0 ? begun : placesOf(unitsNearly(names, typed), units, today)
  const [first, ...more] = places
  if (!first) return undefined
  return more.length === 0
    ? ({ kind: 'found', place: first, sure: begun.length > 0 } as const)
    : ({ kind: 'several', places, why: 'name' } as const)
}

function wholeCity<U extends PlaceUnit>(names: readonly UnitName<U>[], units: readonly U[], today: CivilDay) {
  const wards = unique(names.map(({ unit }) => unit))
  const now = placesOf(wards, units, today).map((place) => ({ ...place, meant: [place.today] }))
  const bearsTheName = (unit: U) => syllables(unit.name).slice(1).join(' ') === 'vung tau'
  const places = now
    .filter(({ today: unit }) => bearsTheName(unit))
    .concat(now.filter((one) => !bearsTheName(one.today)))
  return { kind: 'several', places, why: 'city' } as const
}

function placesOf<U extends PlaceUnit>(meant: readonly U[], units: readonly U[], day: CivilDay): Candidate<U>[] {
  const places: Candidate<U>[] = []
  meant.forEach((unit) =>
    unitsNow(units, unit, day).forEach((today) => {
      const place = places.filter((one) => one.today.id === today.id)[0]
      if (place) place.meant.push(unit)
      else places.push({ today, meant: [unit] })
    }),
  )
  return places
}

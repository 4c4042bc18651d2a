import type { CivilDay } from '../calendar/civil-day.ts'
import type { Address } from '../forms/definition.ts'
import { fold } from '../text/fold.ts'
import { resolvePlace } from './resolve-place.ts'
import type { PlaceUnit } from './unit-names.ts'

type AddressUnit = PlaceUnit & { code: string; parentId: string | null }

const districtWords = /^(quan|huyen|thi xa|tx|thanh pho|tp)[ .]/

/**
 * An address as printed on a card or an older paper, in the two levels of today. A ward of this locality becomes the
 * one that it belongs to now, with the former name beside it; elsewhere the units stay as printed, the district with
 * the ward, because which unit they belong to now is not known here. Nothing when there is no unit in it.
 */
export function addressOfPrinted<U extends AddressUnit>(
  printed: string,
  units: readonly U[],
  today: CivilDay,
): Address | undefined {
  const parts = printed
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  return addressHere(parts, units, today) ?? addressElsewhere(parts)
}

function addressHere<U extends AddressUnit>(parts: string[], units: readonly U[], today: CivilDay) {
  const whole = resolvePlace(parts.join(', '), units, today)
  if (whole.kind !== 'found' || !whole.sure) return undefined
  const { today: unit, meant } = whole.place
  // The ward stands before the city or the province, so it is looked for from the end.
  const isWard = (part: string) => {
    const place = resolvePlace(part, units, today)
    return place.kind === 'found' && place.sure && place.place.today.id === unit.id
  }
  const at = parts.map(isWard).lastIndexOf(true)
  const address: Address = {
    street: (at < 0 ? parts : parts.slice(0, at)).join(', '),
    unitName: unit.name,
    provinceName: provinceName(unit, units),
    unitCode: unit.code,
  }
  const former = meant.some(({ id }) => id === unit.id) ? undefined : meant[0]?.name
  return former === undefined ? address : { ...address, former }
}

function addressElsewhere(parts: string[]): Address | undefined {
  const provinceName = parts[parts.length - 1]
  const unit = parts[parts.length - 2]
  if (provinceName === undefined || unit === undefined) return undefined
  const ward = parts[parts.length - 3]
  const hasDistrict = districtWords.test(fold(unit)) && ward !== undefined
  return {
    street: parts.slice(0, hasDistrict ? -3 : -2).join(', '),
    unitName: hasDistrict ? `${ward}, ${unit}` : unit,
    provinceName,
  }
}

/** The province or the city directly under the state: the unit at the top. */
function provinceName<U extends AddressUnit>(unit: U, units: readonly U[]): string {
  const parent = units.filter(({ id }) => id === unit.parentId)[0]
  return parent ? provinceName(parent, units) : unit.name
}

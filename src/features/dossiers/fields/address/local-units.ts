import { civilDayOf } from '../../../../../contract/rules/calendar/civil-day.ts'
import { unitsNow } from '../../../../../contract/rules/places/unit-at.ts'
import type { Unit } from '../../../../../contract/schemas/locality.ts'

export type LocalUnit = { code: string; name: string; provinceName: string }
/** A ward of before that lies in one unit of today. */
export type FormerUnit = { id: string; name: string; today: LocalUnit }

/** The wards and communes that exist now, with the province each belongs to. */
export function localUnits(units: readonly Unit[], now: Date): LocalUnit[] {
  const today = civilDayOf(now)
  const exists = (unit: Unit) => unit.validFrom <= today && (unit.validTo === null || unit.validTo >= today)
  return units
    .filter((unit) => (unit.kind === 'ward' || unit.kind === 'commune') && exists(unit))
    .map((unit) => ({ code: unit.code, name: unit.name, provinceName: provinceOf(unit, units)?.name ?? '' }))
}

/** The wards of before that people still know their home by; those that were split cannot be told apart by name. */
export function formerUnits(units: readonly Unit[], now: Date): FormerUnit[] {
  const today = localUnits(units, now)
  const former: FormerUnit[] = []
  for (const unit of units) {
    if ((unit.kind !== 'ward' && unit.kind !== 'commune') || unit.validTo === null) continue
    const [successor, ...others] = unitsNow(units, unit, civilDayOf(now))
    const known = others.length === 0 && today.find(({ code }) => code === successor?.code)
    if (known && known.name !== unit.name) former.push({ id: unit.id, name: unit.name, today: known })
  }
  return former
}

function provinceOf(unit: Unit, units: readonly Unit[]): Unit | undefined {
  const parent = units.find((one) => one.id === unit.parentId)
  return parent?.kind === 'city' ? (provinceOf(parent, units) ?? parent) : parent
}

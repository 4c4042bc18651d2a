import { civilDayOf } from '../../../../../contract/rules/calendar/civil-day.ts'
import type { Unit } from '../../../../../contract/schemas/locality.ts'

export type LocalUnit = { code: string; name: string; provinceName: string }

/** The wards and communes that exist now, with the province each belongs to. */
export function localUnits(units: readonly Unit[], now: Date): LocalUnit[] {
  const today = civilDayOf(now)
  const exists = (unit: Unit) => unit.validFrom <= today && (unit.validTo === null || unit.validTo >= today)
  return units
    .filter((unit) => (unit.kind === 'ward' || unit.kind === 'commune') && exists(unit))
    .map((unit) => ({ code: unit.code, name: unit.name, provinceName: provinceOf(unit, units)?.name ?? '' }))
}

function provinceOf(unit: Unit, units: readonly Unit[]): Unit | undefined {
  const parent = units.find((one) => one.id === unit.parentId)
  return parent?.kind === 'city' ? (provinceOf(parent, units) ?? parent) : parent
}

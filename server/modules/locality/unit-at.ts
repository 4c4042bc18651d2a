import { compareDays, type CivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import type { Unit } from '../../../contract/schemas/locality.ts'

type Effective = Pick<Unit, 'validFrom' | 'validTo'>

export const existsOn = ({ validFrom, validTo }: Effective, day: CivilDay): boolean =>
  compareDays(validFrom, day) <= 0 && (validTo === null || compareDays(day, validTo) <= 0)

/** The unit that bears the code on a day: new wards took over the codes of old ones (26506, 26536). */
export function unitAt<U extends Effective & { code: string }>(
  units: readonly U[],
  code: string,
  day: CivilDay,
): U | undefined {
  return units.find((unit) => unit.code === code && existsOn(unit, day))
}

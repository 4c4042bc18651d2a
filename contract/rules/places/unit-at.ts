import { compareDays, type CivilDay } from '../calendar/civil-day.ts'

export type Period = { validFrom: CivilDay; validTo: CivilDay | null }

export const existsOn = ({ validFrom, validTo }: Period, day: CivilDay): boolean =>
  compareDays(validFrom, day) <= 0 && (validTo === null || compareDays(day, validTo) <= 0)

/** The unit that bears the code on a day: new wards took over the codes of old ones (26506, 26536). */
export function unitAt<U extends Period & { code: string }>(
  units: readonly U[],
  code: string,
  day: CivilDay,
): U | undefined {
  return units.find((unit) => unit.code === code && existsOn(unit, day))
}

type Lineage = Period & { id: string; predecessorIds: readonly string[]; receives: boolean }

/**
 * What a unit has become on a day: itself while it exists, else those that came out of it (one, or several when it was
 * split). A unit without a successor in the data stays when it still receives: a locality of the past is shown as such.
 */
export function unitsNow<U extends Lineage>(units: readonly U[], unit: U, day: CivilDay): U[] {
  if (existsOn(unit, day)) return [unit]
  const successors = units.filter(({ predecessorIds }) => predecessorIds.indexOf(unit.id) >= 0)
  if (successors.length === 0) return unit.receives ? [unit] : []
  return successors.reduce<U[]>((found, successor) => {
    const later = unitsNow(units, successor, day)
    return found.concat(later.filter((one) => found.indexOf(one) < 0))
  }, [])
}

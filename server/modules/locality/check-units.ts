import { compareDays, isCivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import { noteRepeated, type Note } from './faults.ts'
import type { UnitEntry } from './schema.ts'

const endless = '9999-12-31'

/** Units form a tree, each for its period; a code belongs to one unit a day. */
export function checkUnits(units: UnitEntry[], note: Note) {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  noteRepeated(
    units.map((unit) => unit.id),
    (index) => `/${index}/id`,
    note,
  )
  units.forEach((unit, index) => {
    checkPeriod(unit, `/${index}`, note)
    if (unit.parentId !== null && !byId.has(unit.parentId))
      note(`/${index}/parentId`, `there is no unit «${unit.parentId}»`)
    unit.predecessorIds.forEach((id, place) =>
      checkPredecessor(unit, byId.get(id), id, `/${index}/predecessorIds/${place}`, note),
    )
    const other = units.slice(0, index).find((earlier) => earlier.code === unit.code && overlap(earlier, unit))
    if (other) note(`/${index}/code`, `${unit.code} names «${other.id}» in the same days`)
  })
}

function checkPeriod({ validFrom, validTo }: UnitEntry, at: string, note: Note) {
  if (!isCivilDay(validFrom)) note(`${at}/validFrom`, `there is no day ${validFrom}`)
  if (validTo === null) return
  if (!isCivilDay(validTo)) note(`${at}/validTo`, `there is no day ${validTo}`)
  else if (compareDays(validTo, validFrom) < 0) note(`${at}/validTo`, 'lies before validFrom')
}

function checkPredecessor(unit: UnitEntry, predecessor: UnitEntry | undefined, id: string, at: string, note: Note) {
  if (!predecessor) note(at, `there is no unit «${id}»`)
  else if (predecessor.validTo === null || compareDays(predecessor.validTo, unit.validFrom) >= 0)
    note(at, `«${id}» still exists on ${unit.validFrom}`)
}

const overlap = (one: UnitEntry, other: UnitEntry) =>
  compareDays(one.validFrom, other.validTo ?? endless) <= 0 && compareDays(other.validFrom, one.validTo ?? endless) <= 0

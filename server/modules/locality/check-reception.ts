import { addDays, compareDays, isCivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import type { Anchors } from '../../../contract/rules/places/nearest-units.ts'
import type { Note } from './faults.ts'
import type { ReceptionEntry, UnitEntry } from './schema.ts'

type OwnHours = ReceptionEntry['counters'][string]['hours']

/** Counters belong to units that receive; their own hours follow one another without overlap. */
export function checkReception(
  { counters, otherDesks }: ReceptionEntry,
  units: UnitEntry[],
  fields: ReadonlySet<string>,
  note: Note,
) {
  otherDesks.forEach(({ fieldIds }, index) => {
    for (const field of fieldIds)
      if (!fields.has(field)) note(`/otherDesks/${index}/fieldIds`, `there is no field «${field}»`)
  })
  for (const [id, { hours, quietHours }] of Object.entries(counters)) {
    const at = `/counters/${id}`
    if (!units.some((unit) => unit.id === id && unit.receives)) note(at, 'no receiving unit has this id')
    checkPeriods(hours, `${at}/hours`, note)
    hours.forEach(({ weekly }, index) => checkSpans(weekly, `${at}/hours/${index}/weekly`, note))
    if (quietHours) checkSpans(quietHours.periods, `${at}/quietHours/periods`, note)
  }
}

function checkSpans(spans: { from: string; to: string }[], at: string, note: Note) {
  spans.forEach(({ from, to }, index) => {
    if (from >= to) note(`${at}/${index}/to`, 'is not later than from')
  })
}

function checkPeriods(hours: OwnHours, at: string, note: Note) {
  hours.forEach(({ validFrom, validTo }, index) => {
    if (!isCivilDay(validFrom)) return note(`${at}/${index}/validFrom`, `there is no day ${validFrom}`)
    if (validTo !== null && !isCivilDay(validTo)) return note(`${at}/${index}/validTo`, `there is no day ${validTo}`)
    if (validTo !== null && compareDays(validTo, validFrom) < 0) note(`${at}/${index}/validTo`, 'lies before validFrom')
    const before = hours[index - 1]
    if (!before || !isCivilDay(before.validFrom)) return
    const end = before.validTo ?? addDays(validFrom, 1)
    if (isCivilDay(end) && compareDays(validFrom, end) <= 0)
      note(`${at}/${index}/validFrom`, 'lies in the period before it')
  })
}

/** Points stand for units that receive people. */
export function checkAnchors({ units: points }: Anchors, units: UnitEntry[], note: Note) {
  for (const id of Object.keys(points))
    if (!units.some((unit) => unit.id === id && unit.receives)) note(`/units/${id}`, 'no receiving unit has this id')
}

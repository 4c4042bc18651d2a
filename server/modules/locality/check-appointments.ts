import { checkCalendar } from '../../../contract/rules/appointments/check-calendar.ts'
import type { UnitCalendar } from '../../../contract/schemas/appointment-calendar.ts'
import { noteRepeated, type Note } from './faults.ts'
import type { AppointmentsEntry, UnitEntry } from './schema.ts'

/** Units that receive people, one calendar each, of fields that exist; the calendar itself by the rules the staff's edits obey. */
export function checkAppointments(
  entries: AppointmentsEntry,
  units: readonly UnitEntry[],
  fields: ReadonlySet<string>,
  note: Note,
) {
  const receiving = new Set(units.filter((unit) => unit.receives).map((unit) => unit.id))
  const named = entries.flatMap(({ unitIds }, index) =>
    unitIds.map((id, place) => ({ id, at: `/${index}/unitIds/${place}` })),
  )
  noteRepeated(
    named.map((one) => one.id),
    (index) => named[index]?.at ?? '',
    note,
  )
  for (const { id, at } of named) if (!receiving.has(id)) note(at, `«${id}» is no unit that receives people`)
  entries.forEach(({ calendar }, index) => {
    const at = `/${index}/calendar`
    checkCalendar(calendar, (path, message) => note(at + path, message))
    checkFields(calendar, fields, (path, message) => note(at + path, message))
  })
}

/** Every field that a group serves exists. */
export function checkFields(calendar: UnitCalendar, fields: ReadonlySet<string>, note: Note) {
  calendar.groups.forEach((group, index) =>
    group.fieldIds.forEach((id, place) => {
      if (!fields.has(id)) note(`/groups/${index}/fieldIds/${place}`, `there is no field «${id}»`)
    }),
  )
}

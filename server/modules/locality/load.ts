import { basename } from 'node:path'
import type { TSchema } from 'typebox'
import { assemble, receivingUnits, type Checked } from './assemble.ts'
import { checkAppointments } from './check-appointments.ts'
import { checkAliases } from './check-aliases.ts'
import { checkAnchors, checkReception } from './check-reception.ts'
import { checkConsents } from './check-consents.ts'
import { checkForm } from './check-form.ts'
import { checkLifeEvents } from './check-life-events.ts'
import { checkPeople } from './check-people.ts'
import { checkProcedure } from './check-procedure.ts'
import { checkCalendar, checkHours } from './check-times.ts'
import { checkUnits } from './check-units.ts'
import { fits, LocalityError, noteRepeated, type Fault } from './faults.ts'
import { openFolder, type DataFile } from './read-folder.ts'
import {
  AppointmentsFile,
  AliasesFile,
  AnchorsFile,
  CalendarFile,
  ChecksFile,
  ConsentsFile,
  ReceptionFile,
  FieldsFile,
  HoursFile,
  LifeEventsFile,
  PeopleFile,
  ProcedureFile,
  ProfileFile,
  UnitsFile,
  type LocalityData,
} from './schema.ts'

export type { LocalityData, LocalityProcedure, LocalityProfile } from './schema.ts'

const idsOf = (entries: { id: string }[]) => new Set(entries.map((entry) => entry.id))

/**
 * Reads and checks a folder of `localities/`.
 * @throws LocalityError with every fault of every file, when there is one.
 */
export async function loadLocality(folder: string): Promise<LocalityData> {
  const faults: Fault[] = []
  const checked = await readLocality(folder, faults)
  if (!checked || faults.length > 0) throw new LocalityError(basename(folder), faults)
  return assemble(checked)
}

async function readLocality(folder: string, faults: Fault[]): Promise<Checked | undefined> {
  const { file, files } = openFolder(folder, faults)
  const read = async <T extends TSchema>(name: string, shape: T) => shaped(shape, await file(name))
  const [
    profile,
    units,
    fields,
    calendar,
    hours,
    reception,
    anchors,
    people,
    appointments,
    lifeEvents,
    checks,
    consents,
  ] = await Promise.all([
    read('locality.json', ProfileFile),
    read('units.json', UnitsFile),
    read('fields.json', FieldsFile),
    read('calendar.json', CalendarFile),
    read('hours.json', HoursFile),
    read('reception.json', ReceptionFile),
    read('anchors.json', AnchorsFile),
    read('sample-people.json', PeopleFile),
    read('appointments.json', AppointmentsFile),
    read('life-events.json', LifeEventsFile),
    read('checks.json', ChecksFile),
    read('consents.json', ConsentsFile),
  ])
  const formFiles = await files('forms')
  const forms = formFiles.flatMap(({ content, id, note }) => (checkForm(content, id, note) ? [content] : []))
  const procedures = (await files('procedures')).flatMap((one) => shaped(ProcedureFile, one) ?? [])
  const aliases = (await files('aliases')).flatMap((one) => shaped(AliasesFile, one) ?? [])
  if (!profile || !units || !fields || !calendar || !hours || !people || !appointments || !lifeEvents) return undefined
  if (!reception || !anchors || !checks || !consents) return undefined

  if (profile.content.id !== basename(folder)) profile.note('/id', `is «${profile.content.id}» in ${basename(folder)}`)
  checkUnits(units.content, units.note)
  noteRepeated(
    fields.content.map((field) => field.id),
    (index) => `/${index}/id`,
    fields.note,
  )
  checkCalendar(calendar.content, calendar.note)
  checkHours(hours.content, hours.note)
  checkReception(reception.content, units.content, idsOf(fields.content), reception.note)
  checkAnchors(anchors.content, units.content, anchors.note)
  const known = {
    fields: idsOf(fields.content),
    forms: new Map(
      formFiles.map(({ id }) => [id.toUpperCase(), forms.find((form) => form.id === id.toUpperCase())] as const),
    ),
    units: idsOf(units.content),
    procedures: new Set(procedures.map((one) => one.id)),
  }
  checkLifeEvents(lifeEvents.content, known.procedures, lifeEvents.note)
  checkPeople(people.content, known.units, people.note)
  checkAppointments(appointments.content, units.content, known.fields, appointments.note)
  checkAliases(aliases)
  checkConsents(consents.content, consents.note)
  for (const { content, id, note } of procedures) {
    checkProcedure(content, id, known, note)
    if (receivingUnits(content, units.content).length === 0) note('/receivedBy', 'no receiving unit is of this kind')
  }
  return {
    profile: profile.content,
    units: units.content,
    fields: fields.content,
    calendar: calendar.content,
    hours: hours.content,
    reception: reception.content,
    anchors: anchors.content,
    people: people.content,
    appointments: appointments.content,
    forms,
    procedures: procedures.map((one) => one.content),
    lifeEvents: lifeEvents.content,
    aliases: aliases.flatMap((one) => one.content),
    checks: checks.content,
    consents: consents.content,
  }
}

function shaped<T extends TSchema>(shape: T, { content, id, note }: DataFile) {
  return fits(shape, content, note) ? { content, id, note } : undefined
}

import type { Static } from 'typebox'
import type { FormDefinition } from '../../../contract/rules/forms/definition.ts'
import type { Field } from '../../../contract/schemas/locality.ts'
import { calendarOf, receptionOf } from './check-times.ts'
import type { Anchors } from '../../../contract/rules/places/nearest-units.ts'
import type {
  AppointmentsEntry,
  AliasEntry,
  CalendarEntry,
  ReceptionEntry,
  HoursEntry,
  LifeEventEntry,
  LocalityData,
  LocalityProcedure,
  LocalityProfile,
  PeopleFile,
  ProcedureEntry,
  UnitEntry,
} from './schema.ts'

export type Checked = {
  profile: LocalityProfile
  units: UnitEntry[]
  fields: Field[]
  calendar: CalendarEntry
  hours: HoursEntry
  reception: ReceptionEntry
  anchors: Anchors
  people: Static<typeof PeopleFile>
  appointments: AppointmentsEntry
  forms: FormDefinition[]
  procedures: ProcedureEntry[]
  lifeEvents: LifeEventEntry[]
  aliases: AliasEntry[]
  checks: LocalityData['checks']
  consents: LocalityData['consents']
}

/** Turns checked files into what the server works with. */
export function assemble(checked: Checked): LocalityData {
  const { profile, units, fields, calendar, hours, people, appointments, forms, procedures, lifeEvents, aliases } =
    checked
  const { reception, anchors } = checked
  return {
    profile,
    units: units.map((unit) => ({ ...unit, hours: unit.receives ? hours.weekly : [] })),
    fields: [...fields].sort((one, other) => one.order - other.order),
    calendar: calendarOf(calendar),
    hours: { reception: receptionOf(hours), weekly: hours.weekly, unconfirmed: hours.unconfirmed },
    reception,
    anchors,
    procedures: [...procedures].sort(byRank).map((one) => procedureOf(one, profile, units)),
    aliases: new Map(aliases.map(({ code, words }) => [code, words])),
    forms,
    appointments: new Map(
      appointments.flatMap(({ unitIds, calendar: own }) => unitIds.map((id) => [id, own] as const)),
    ),
    checks: checked.checks,
    consents: checked.consents,
    lifeEvents,
    samplePeople: people.map((person) => {
      const unitName = units.find((unit) => unit.id === person.unitId)?.name
      return unitName === undefined ? person : { ...person, unitName }
    }),
    dossierPrefix: (unitId) => dossierPrefix(profile.dossierCode.pattern, units, unitId),
  }
}

export const receivingUnits = ({ receivedBy }: ProcedureEntry, units: UnitEntry[]): string[] =>
  units.filter((unit) => unit.receives && receivedBy.includes(unit.kind)).map((unit) => unit.id)

const byRank = (one: ProcedureEntry, other: ProcedureEntry) =>
  Number(other.frequent) - Number(one.frequent) || one.order - other.order || (one.code < other.code ? -1 : 1)

function procedureOf(entry: ProcedureEntry, profile: LocalityProfile, units: UnitEntry[]): LocalityProcedure {
  const { order: _order, receivedBy: _receivedBy, ...kept } = entry
  return { ...kept, officialMode: entry.officialMode ?? profile.officialMode, unitIds: receivingUnits(entry, units) }
}

/** Groups of at most three digits, as dossier codes have them: 26506 gives 265.06. */
function dossierPrefix(pattern: string, units: UnitEntry[], unitId: string): string {
  const unit = units.find((one) => one.id === unitId)
  if (!unit) throw new RangeError(`The locality has no unit ${unitId}`)
  return pattern.replace('{unit}', (unit.code.match(/\d{1,3}/g) ?? []).join('.'))
}

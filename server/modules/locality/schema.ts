import { Type, type Static } from 'typebox'
import type { OfficeHours } from '../../../contract/rules/calendar/deadline.ts'
import type { WorkCalendar } from '../../../contract/rules/calendar/work-calendar.ts'
import type { FormDefinition } from '../../../contract/rules/forms/definition.ts'
import type { Anchors } from '../../../contract/rules/places/nearest-units.ts'
import { CivilDay, nullable, oneOf } from '../../../contract/schema.ts'
import { UnitCalendar } from '../../../contract/schemas/appointment-calendar.ts'
import { ConsentText } from '../../../contract/schemas/consent.ts'
import { CheckRules } from '../../../contract/schemas/preflight.ts'
import { LifeEventIcon } from '../../../contract/schemas/life-event.ts'
import { OtherDesk, ReceivingCounter } from '../../../contract/schemas/reception.ts'
import { Field, OpeningHours, Role, Unit, type SamplePerson } from '../../../contract/schemas/locality.ts'
import { FactSource, Procedure, SubmissionMode } from '../../../contract/schemas/procedure.ts'
import { strict } from './strict.ts'

/** A procedure as a locality or an import gives it: the contract's procedure without what the server derives. */
export type LocalityProcedure = Omit<
  Procedure,
  | 'mode'
  | 'modeIsSandboxOnly'
  | 'units'
  | 'versionId'
  | 'timeLimit'
  | 'fee'
  | 'fieldName'
  | 'nameOnly'
  | 'factSources'
  | 'related'
> & {
  aliases: string[]
  nameOnly?: boolean
  factSources?: FactSource[]
  /** Codes. */
  related?: string[]
  fieldName?: string
  unitIds?: string[]
  unitModes?: { [unitId: string]: SubmissionMode }
}

const text = Type.String({ minLength: 1 })
const slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })
const clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

export const ProfileFile = strict(
  Type.Object({
    id: slug,
    name: text,
    shortName: text,
    /** Null while nobody has given the number. */
    hotline: nullable(Type.String({ pattern: '^0\\d{9,10}$' })),
    /** The mode of procedures that name none. */
    officialMode: SubmissionMode,
    /** Only a sandbox takes dossiers in the app where a form exists. */
    sandboxTakesFormsInApp: Type.Boolean(),
    /** `{unit}` stands for the unit's code, grouped from the left by three digits. */
    dossierCode: Type.Object({
      pattern: Type.String({ pattern: '^(\\{unit\\}\\.)?[A-Z]\\d{2}$' }),
      unconfirmed: nullable(text),
    }),
  }),
)
export type LocalityProfile = Static<typeof ProfileFile>

const { hours: _hours, ...unitProperties } = Unit.properties
export const UnitsFile = strict(
  Type.Array(Type.Object({ ...unitProperties, id: slug, code: Type.String({ pattern: '^\\d{2,5}$' }) })),
)
export type UnitEntry = Static<typeof UnitsFile>[number]

export const FieldsFile = strict(Type.Array(Type.Object({ ...Field.properties, id: slug, name: text })))

export const CalendarFile = strict(
  Type.Object({
    completeYears: Type.Array(Type.Integer({ minimum: 2000, maximum: 2100 })),
    observeUnconfirmed: Type.Boolean(),
    /** Runs of days off, weekends inside them included. */
    holidays: Type.Array(Type.Object({ name: text, from: CivilDay, to: CivilDay, confirmed: Type.Boolean() })),
    makeUpDays: Type.Array(Type.Object({ day: CivilDay, name: text })),
  }),
)
export type CalendarEntry = Static<typeof CalendarFile>

export const HoursFile = strict(
  Type.Object({
    weekly: Type.Array(Type.Object({ ...OpeningHours.properties, from: clock, to: clock }), { minItems: 1 }),
    sameDayCutOff: clock,
    unconfirmed: nullable(text),
  }),
)
export type HoursEntry = Static<typeof HoursFile>

const weekly = Type.Array(Type.Object({ ...OpeningHours.properties, from: clock, to: clock }), { minItems: 1 })

/** What is known of the counters beyond the units; an id that is not named has the usual hours and nothing else. */
export const ReceptionFile = strict(
  Type.Object({
    acrossWards: nullable(Type.Object({ basis: text, unconfirmed: nullable(text) })),
    otherDesks: Type.Array(OtherDesk),
    counters: Type.Record(
      slug,
      Type.Object({
        /** A unit's own hours, by period; where none applies the hours of the locality do. */
        hours: Type.Array(Type.Object({ validFrom: CivilDay, validTo: nullable(CivilDay), weekly, source: text })),
        quietHours: ReceivingCounter.properties.quietHours,
        oaId: nullable(Type.String({ pattern: '^\\d{5,25}$' })),
      }),
    ),
  }),
)
export type ReceptionEntry = Static<typeof ReceptionFile>

/** Half a hundredth of a degree, some 550 m: points set by hand pretend to no more. */
const coordinate = Type.Number({ multipleOf: 0.005 })
export const AnchorsFile = strict(
  Type.Object({
    note: text,
    outsideKm: Type.Number({ minimum: 0.5, maximum: 20 }),
    units: Type.Record(slug, Type.Array(Type.Tuple([coordinate, coordinate]), { minItems: 1 })),
  }),
)

export const PeopleFile = strict(
  Type.Array(
    Type.Object({ id: slug, name: text, role: Role, description: text, unitId: Type.Optional(Type.String()) }),
  ),
)

/** Calendars of appointments, each for the units that keep it. A unit without one gives no appointments. */
export const AppointmentsFile = strict(
  Type.Array(Type.Object({ unitIds: Type.Array(slug, { minItems: 1 }), calendar: UnitCalendar })),
)
export type AppointmentsEntry = Static<typeof AppointmentsFile>

const {
  mode: _mode,
  modeIsSandboxOnly: _modeIsSandboxOnly,
  units: _units,
  versionId: _versionId,
  timeLimit: _timeLimit,
  fee: _fee,
  fieldName: _fieldName,
  nameOnly: _nameOnly,
  factSources: _factSources,
  related: _related,
  officialMode,
  ...written
} = Procedure.properties

const procedureCode = Type.String({ pattern: '^\\d\\.\\d{6}$' })

export const ProcedureFile = strict(
  Type.Object({
    ...written,
    code: procedureCode,
    nameOnly: Type.Optional(Type.Boolean()),
    factSources: Type.Optional(Type.Array(FactSource)),
    related: Type.Optional(Type.Array(procedureCode)),
    plainName: text,
    summary: text,
    /** Place in the list; frequent ones first. */
    order: Type.Integer({ minimum: 1 }),
    aliases: Type.Array(text),
    officialMode: Type.Optional(officialMode),
    /** The kinds of receiving units that take it. */
    receivedBy: Type.Array(oneOf(['province', 'city', 'ward', 'commune']), { minItems: 1 }),
    unitModes: Type.Optional(Type.Record(Type.String(), SubmissionMode)),
  }),
)
export type ProcedureEntry = Static<typeof ProcedureFile>

/** A step names a procedure by its code, or says where to ask about what the catalogue does not hold. */
export const LifeEventsFile = strict(
  Type.Array(
    Type.Object({
      id: slug,
      name: text,
      summary: text,
      icon: LifeEventIcon,
      steps: Type.Array(
        Type.Object({
          id: slug,
          title: text,
          why: text,
          onlyIf: Type.Optional(text),
          code: Type.Optional(procedureCode),
          ask: Type.Optional(text),
        }),
        { minItems: 1 },
      ),
    }),
  ),
)
export type LifeEventEntry = Static<typeof LifeEventsFile>[number]
/** What people call a procedure, by its code; most stand for procedures that the catalogue gives as a mere title. */
export const AliasesFile = strict(
  Type.Array(
    Type.Object({
      code: procedureCode,
      /** For the reader: a code alone says nothing. */
      name: text,
      words: Type.Array(text, { minItems: 1, uniqueItems: true }),
    }),
  ),
)
export type AliasEntry = Static<typeof AliasesFile>[number]

export const ChecksFile = strict(CheckRules)

/** Of each purpose the last entry is what people are asked today; those before stay as they are. */
export const ConsentsFile = strict(Type.Array(ConsentText, { minItems: 1 }))

export type LocalityData = {
  profile: LocalityProfile
  units: Unit[]
  fields: Field[]
  calendar: WorkCalendar
  hours: { reception: OfficeHours; weekly: HoursEntry['weekly']; unconfirmed: string | null }
  reception: ReceptionEntry
  anchors: Anchors
  procedures: LocalityProcedure[]
  /** By code, also of procedures that come from the national catalogue; beside those in `procedures`. */
  aliases: ReadonlyMap<string, string[]>
  forms: FormDefinition[]
  appointments: ReadonlyMap<string, UnitCalendar>
  checks: Static<typeof CheckRules>
  /** All versions, in the order of the file. */
  consents: ConsentText[]
  lifeEvents: LifeEventEntry[]
  samplePeople: (SamplePerson & { unitId?: string })[]
  /** All before the date in the official code of a dossier that the unit receives. */
  dossierPrefix: (unitId: string) => string
}

// Provisional, until the locality data lands.
import type { FormDefinition } from '../../../contract/rules/forms/definition.ts'
import type { OfficeHours } from '../../../contract/rules/calendar/deadline.ts'
import type { WorkCalendar } from '../../../contract/rules/calendar/work-calendar.ts'
import type { Field, SamplePerson, Unit } from '../../../contract/schemas/locality.ts'
import type { Procedure, SubmissionMode } from '../../../contract/schemas/procedure.ts'

export type LocalityProcedure = Omit<
  Procedure,
  'mode' | 'modeIsSandboxOnly' | 'units' | 'versionId' | 'timeLimit' | 'fee' | 'fieldName'
> & {
  aliases: string[]
  fieldName?: string
  unitIds?: string[]
  unitModes?: { [unitId: string]: SubmissionMode }
}
export type LocalityProfile = {
  id: string
  name: string
  shortName: string
  hotline: string | null
  sandboxTakesFormsInApp: boolean
}
export type LocalityData = {
  profile: LocalityProfile
  units: Unit[]
  fields: Field[]
  calendar: WorkCalendar
  hours: { reception: OfficeHours }
  procedures: LocalityProcedure[]
  forms: FormDefinition[]
  samplePeople: (SamplePerson & { unitId?: string })[]
  dossierPrefix: (unitId: string) => string
}

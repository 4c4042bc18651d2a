import { Type, type Static } from 'typebox'
import { nullable, oneOf } from '../schema.ts'

/** Situations that can be made for a demonstration, one for each service and each trouble. */
export const scenarioNames = [
  'birth-begun',
  'birth-sent',
  'birth-asked-again',
  'birth-late',
  'birth-refused',
  'marital-fee',
  'marital-finished',
  'planning-sent',
  'desk-new',
  'desk-supplied',
  'booked',
  'full-day',
  'wait-list',
] as const
export type ScenarioName = (typeof scenarioNames)[number]

export const PlayedScenario = Type.Object(
  {
    name: oneOf(scenarioNames),
    /** The sample person to be, by id. */
    person: Type.String(),
    /** Where in the app the situation is seen, from '/'. */
    path: Type.String(),
    /** The dossier it is about. */
    dossierId: nullable(Type.String()),
  },
  { $id: 'PlayedScenario' },
)
export type PlayedScenario = Static<typeof PlayedScenario>

import { Type, type Static } from 'typebox'
import { scenarioNames } from '../rules/demo/scenarios.ts'
import { nullable, oneOf } from '../schema.ts'

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

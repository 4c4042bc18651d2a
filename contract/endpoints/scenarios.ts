import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { named, oneOf } from '../schema.ts'
import { scenarioNames } from '../rules/demo/scenarios.ts'
import { PlayedScenario } from '../schemas/scenario.ts'

export const scenarioEndpoints = {
  'POST /sandbox/scenarios/{name}': endpoint({
    id: 'playScenario',
    summary: 'Dựng một tình huống mẫu để trình diễn, và cho biết là ai, xem ở đâu',
    access: 'sandbox',
    params: Type.Object({ name: oneOf(scenarioNames) }),
    ok: [200, named(PlayedScenario)],
    problems: ['SANDBOX_ONLY', 'NOT_FOUND', 'DAY_CLOSED'],
  }),
}

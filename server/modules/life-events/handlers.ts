import type { LifeEventStep } from '../../../contract/schemas/life-event.ts'
import type { ProcedureSummary } from '../../../contract/schemas/procedure.ts'
import type { Handlers } from '../../http/mount.ts'
import type { Services } from '../../services.ts'
import type { LifeEventEntry } from '../locality/schema.ts'
import type { Catalogue } from '../procedures/catalogue.ts'

export function lifeEventHandlers({ locality }: Services, catalogue: Catalogue): Pick<Handlers, 'GET /life-events'> {
  return {
    async 'GET /life-events'() {
      const codes = locality.lifeEvents.flatMap(({ steps }) => steps.flatMap(({ code }) => code ?? []))
      const summaries = await catalogue.summaries(codes)
      const items = locality.lifeEvents.map(({ steps, ...event }) => ({
        ...event,
        steps: steps.map((step) => stepOf(step, summaries)),
      }))
      return { items }
    },
  }
}

function stepOf(
  { code, ...step }: LifeEventEntry['steps'][number],
  summaries: ReadonlyMap<string, ProcedureSummary>,
): LifeEventStep {
  return { ...step, procedure: (code !== undefined && summaries.get(code)) || null }
}

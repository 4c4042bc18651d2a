import { factsOf, type Known } from '../../../../contract/rules/forms/prefill.ts'
import type { Api } from '../../../api/call.ts'

/** More would be read for nothing: the newest dossiers say the same about the person, and say it latest. */
const dossiersRead = 2

/** What the newest dossiers that the person sent say about the person. Asked for again each time, kept nowhere. */
export async function earlierFacts(api: Api, today: string): Promise<Known> {
  const { items } = await api('GET /dossiers', { query: { limit: 20 } })
  const sent = items.filter(({ status }) => status !== 'draft').slice(0, dossiersRead)
  const told = await Promise.all(
    sent.map(async ({ id }) => {
      const params = { id }
      const [dossier, { form }] = await Promise.all([
        api('GET /dossiers/{id}', { params }),
        api('GET /dossiers/{id}/definition', { params }),
      ])
      return form ? factsOf(form, dossier.answers, today) : {}
    }),
  )
  return told.reduceRight<Known>((all, one) => ({ ...all, ...one }), {})
}

import type { Caller } from '../../http/context.ts'
import type { Handlers } from '../../http/mount.ts'
import { takeToken } from '../../http/rate-limit.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { insertDraft, procedureToBegin } from '../dossiers/begin-draft.ts'
import { createShow } from '../dossiers/show.ts'
import { countCodeTry } from '../help/code-tries.ts'
import { calledBy, outsideAddress } from '../posters/address.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { handOver, offerHandOver, visitOfCode } from './hand-over.ts'
import { createShowVisit } from './show.ts'
import { endVisit, helpInVisit, openVisit, openVisitOf, openVisitsOf, readVisit } from './store.ts'

type Mine =
  | 'POST /visits'
  | 'GET /visits'
  | 'GET /visits/{id}'
  | 'DELETE /visits/{id}'
  | 'POST /visits/{id}/dossiers'
  | 'POST /visits/{id}/dossiers/{dossierId}'
  | 'POST /visits/{id}/hand-over'
  | 'POST /hand-overs'
  | 'POST /hand-overs/accept'

/** More people than a counter receives; nobody walks through numbers of cards at this pace. */
const visits = { capacity: 30, perSecond: 1 / 120 }
/** Staff help somebody at the counter whose card they read, and hand what they began over to the person's phone. */
export function visitHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const { db, box, environment } = services
  const show = createShowVisit(services, catalogue)
  const showDossier = createShow(services, catalogue)

  const countTry = (caller: Caller, ip: string, now: Date) =>
    countCodeTry(db, { purpose: 'hand-over', personId: caller.personId, ip }, now)

  return {
    async 'POST /visits'({ body: { card, takeOver = false } }, { me, now, effect }) {
      await takeToken(db, `visit:${me().personId}`, visits, now)
      return effect(async (tx) => {
        const answer = await openVisit(tx, box, { card, staff: me(), takeOver, now })
        return 'held' in answer
          ? { visit: null, heldBy: await show.holder(tx, answer.held, me().personId) }
          : { visit: await show.visit(tx, answer.opened, now), heldBy: null }
      })
    },
    async 'GET /visits'(_input, { me, now }) {
      const rows = await openVisitsOf(db, me(), now)
      return { items: await Promise.all(rows.map((row) => show.visit(db, row, now))) }
    },
    async 'GET /visits/{id}'({ params }, { me, now }) {
      return show.visit(db, await readVisit(db, params.id, me()), now)
    },
    async 'DELETE /visits/{id}'({ params }, { me, now, effect }) {
      await effect(async (tx) => {
        const visit = await readVisit(tx, params.id, me())
        if (visit.ended_at === null) await endVisit(tx, visit, 'finished', me().personId, now)
      })
      return undefined
    },
    async 'POST /visits/{id}/dossiers'({ params, body }, { me, now, effect }) {
      const current = await procedureToBegin(services, catalogue, body)
      return effect(async (tx) => {
        const visit = await openVisitOf(tx, params.id, me(), now)
        const draft = await insertDraft(services, catalogue, tx, current, body, visit.person_id, now)
        await helpInVisit(tx, visit, draft, now)
        return showDossier(tx, draft, me(), now)
      })
    },
    async 'POST /visits/{id}/dossiers/{dossierId}'({ params }, { me, now, effect }) {
      return effect(async (tx) => {
        const visit = await openVisitOf(tx, params.id, me(), now)
        const dossier = await tx
          .selectFrom('dossier')
          .selectAll()
          .where('id', '=', params.dossierId)
          .where('owner_id', '=', visit.person_id)
          .forUpdate()
          .executeTakeFirst()
        if (!dossier) return refuse('NOT_FOUND')
        await helpInVisit(tx, visit, dossier, now)
        return showDossier(tx, dossier, me(), now)
      })
    },
    async 'POST /visits/{id}/hand-over'({ params }, { request, me, now, effect }) {
      const offer = await effect(async (tx) => offerHandOver(tx, box, await openVisitOf(tx, params.id, me(), now), now))
      return { ...offer, address: `${outsideAddress(environment, '/nhan-ho-so', calledBy(request))}#${offer.code}` }
    },
    async 'POST /hand-overs'({ body }, { request, me, now }) {
      await countTry(me(), request.ip, now)
      return show.handed(db, await visitOfCode(db, box, body.code, now))
    },
    async 'POST /hand-overs/accept'({ body }, { request, me, now, effect }) {
      await countTry(me(), request.ip, now)
      return effect(async (tx) => {
        const visit = await visitOfCode(tx, box, body.code, now)
        const things = await show.handed(tx, visit)
        await handOver(tx, visit, me().personId, now)
        return things
      })
    },
  }
}

import type { Caller } from '../../http/context.ts'
import type { Handlers } from '../../http/mount.ts'
import { takeToken } from '../../http/rate-limit.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { insertDraft, procedureToBegin } from '../dossiers/begin-draft.ts'
import { createShow } from '../dossiers/show.ts'
import { readDossier } from '../dossiers/store.ts'
import { calledBy, outsideAddress } from '../posters/address.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { countCodeTry } from './code-tries.ts'
import { offerHelp, offerOfCode } from './offer.ts'
import { createShowHelp } from './show.ts'
import { isLive, type HelpRow } from './standing.ts'

type Mine =
  | 'POST /help-grants'
  | 'GET /help-grants'
  | 'DELETE /help-grants/{id}'
  | 'POST /help-codes'
  | 'POST /help-codes/accept'
  | 'GET /helped-dossiers'
  | 'POST /help-grants/{id}/dossiers'

const offers = { capacity: 20, perSecond: 1 / 60 }

/** One person helps another: a code is given, looked at and accepted; either of the two ends it. */
export function helpHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const { db, box, environment } = services
  const showHelp = createShowHelp(services, catalogue)
  const showDossier = createShow(services, catalogue)

  const countTry = (caller: Caller, ip: string, now: Date) =>
    countCodeTry(db, { purpose: 'help-code', personId: caller.personId, ip }, now)

  return {
    async 'POST /help-grants'({ body }, { request, me, now, effect }) {
      await takeToken(db, `help-offer:${me().personId}`, offers, now)
      const { dossierId, procedureCode, ...terms } = body
      if ((dossierId === undefined) === (procedureCode === undefined))
        refuse('INVALID', { fields: [{ path: 'dossierId', keyword: 'one-of' }] })
      const dossier = dossierId && (await readDossier(db, dossierId, { caller: me(), act: 'own', now }))
      const procedure = dossier ? dossier.procedure_code : (procedureCode ?? '')
      if (!dossier && !(await catalogue.current(procedure))) refuse('NOT_FOUND')
      const offered = { ...terms, ownerId: me().personId, procedureCode: procedure, dossierId: dossierId ?? null }
      const offer = await effect((tx) => offerHelp(tx, box, offered, now))
      return { ...offer, address: `${outsideAddress(environment, '/lam-giup', calledBy(request))}#${offer.code}` }
    },
    async 'GET /help-grants'(_input, { me, now }) {
      const rows = await db
        .selectFrom('help_grant')
        .selectAll()
        .where('owner_id', '=', me().personId)
        .orderBy('created_at', 'desc')
        .execute()
      return { items: await Promise.all(rows.filter(live(now)).map((row) => showHelp.given(row))) }
    },
    async 'DELETE /help-grants/{id}'({ params }, { me, now, effect }) {
      await effect(async (tx) => {
        const row = await tx
          .selectFrom('help_grant')
          .selectAll()
          .where('id', '=', params.id)
          .forUpdate()
          .executeTakeFirst()
        if (!row || (row.owner_id !== me().personId && row.helper_id !== me().personId)) return refuse('NOT_FOUND')
        if (row.ended_at) return
        await tx
          .updateTable('help_grant')
          .set({ ended_at: now, ended_by: me().personId, code_hash: null })
          .where('id', '=', row.id)
          .execute()
      })
      return undefined
    },
    async 'POST /help-codes'({ body }, { request, me, now }) {
      await countTry(me(), request.ip, now)
      const row = await offerOfCode(db, box, body.code, now)
      return { ...(await showHelp.asked(row)), hindrance: hindranceOf(row, me()) }
    },
    async 'POST /help-codes/accept'({ body }, { request, me, now, effect }) {
      await countTry(me(), request.ip, now)
      const { id } = await effect(async (tx) => {
        const row = await offerOfCode(tx, box, body.code, now)
        if (hindranceOf(row, me()) !== null) refuse('FORBIDDEN')
        await tx
          .updateTable('help_grant')
          .set({ helper_id: me().personId, accepted_at: now, code_hash: null })
          .where('id', '=', row.id)
          .execute()
        return { id: row.id }
      })
      const accepted = await db.selectFrom('help_grant').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      return showHelp.taken(accepted, now)
    },
    async 'GET /helped-dossiers'(_input, { me, now }) {
      const rows = await db
        .selectFrom('help_grant')
        .selectAll()
        .where('helper_id', '=', me().personId)
        .orderBy('accepted_at', 'desc')
        .execute()
      return { items: await Promise.all(rows.filter(live(now)).map((row) => showHelp.taken(row, now))) }
    },
    async 'POST /help-grants/{id}/dossiers'({ params, body }, { me, now, effect }) {
      const help = await db
        .selectFrom('help_grant')
        .selectAll()
        .where('id', '=', params.id)
        .where('helper_id', '=', me().personId)
        .executeTakeFirst()
      if (!help) return refuse('NOT_FOUND')
      const wanted = { ...body, procedureCode: help.procedure_code }
      const current = await procedureToBegin(services, catalogue, wanted)
      return effect(async (tx) => {
        const row = await tx
          .selectFrom('help_grant')
          .selectAll()
          .where('id', '=', help.id)
          .forUpdate()
          .executeTakeFirstOrThrow()
        if (!isLive(row, now)) refuse('HELP_ENDED')
        if (!row.may_begin || row.scope === 'follow') refuse('FORBIDDEN')
        const draft = await insertDraft(services, catalogue, tx, current, wanted, row.owner_id, now)
        await tx.insertInto('help_dossier').values({ help_id: row.id, dossier_id: draft.id }).execute()
        return showDossier(tx, draft, me(), now)
      })
    },
  }
}

const live =
  (now: Date) =>
  (row: HelpRow): row is HelpRow & { accepted_at: Date } =>
    isLive(row, now)

/** Nobody helps themselves, and who is signed in as staff helps as staff: the label on the dossier would lie. */
function hindranceOf(row: HelpRow, caller: Caller): 'own' | 'other-kind' | null {
  if (row.owner_id === caller.personId) return 'own'
  return (row.kind === 'staff') === (caller.role !== 'resident') ? null : 'other-kind'
}

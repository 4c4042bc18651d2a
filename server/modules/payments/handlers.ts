import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { createLink } from '../dossiers/links.ts'
import { createShow } from '../dossiers/show.ts'
import { lockDossier, readDossier } from '../dossiers/store.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { announce, askAgain, openAttempt } from './attempt.ts'
import { feeReceiptFile } from './receipt-file.ts'
import { settle } from './settle.ts'
import { viewPayment } from './view.ts'

type Mine =
  | 'POST /dossiers/{id}/payments'
  | 'POST /dossiers/{id}/payments/{paymentId}/checks'
  | 'GET /dossiers/{id}/payments/{paymentId}/receipt'
  | 'POST /dossiers/{id}/payments/{paymentId}/receipt/links'
  | 'POST /staff/dossiers/{id}/payments/{paymentId}/refund'
  | 'POST /payment-callbacks/{provider}'

export function paymentHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const { db, payments: provider, environment } = services
  const show = createShow(services, catalogue)

  async function paymentOf(dossierId: string, paymentId: string, asked: Parameters<typeof readDossier>[2]) {
    const row = await readDossier(db, dossierId, asked)
    const payment = await db
      .selectFrom('payment')
      .selectAll()
      .where('id', '=', paymentId)
      .where('dossier_id', '=', row.id)
      .executeTakeFirst()
    return { row, payment: payment ?? refuse('NOT_FOUND') }
  }

  return {
    async 'POST /dossiers/{id}/payments'({ params }, { me, now, effect }) {
      await readDossier(db, params.id, { caller: me(), act: 'send', now })
      if (!provider || environment.hidePrices) return refuse('TRANSITION_NOT_ALLOWED')
      const { id, words } = await effect(async (tx) => {
        const { row } = await lockDossier(tx, params.id, { caller: me(), act: 'send', now })
        const words = `${row.official_code ?? row.temporary_code}, thủ tục ${row.procedure_code}`
        return { id: await openAttempt(tx, row, provider, me().personId, now), words }
      })
      return viewPayment(await announce(services, provider, id, words), provider)
    },
    async 'POST /dossiers/{id}/payments/{paymentId}/checks'({ params }, { me, now }) {
      const { payment } = await paymentOf(params.id, params.paymentId, { caller: me(), act: 'send', now })
      if (provider && payment.state === 'open')
        await askAgain(services, provider, payment, now).catch(() => refuse('BUSY', { retryAfterSeconds: 10 }))
      return show(db, await readDossier(db, params.id, { caller: me(), act: 'send', now }), me(), now)
    },
    async 'GET /dossiers/{id}/payments/{paymentId}/receipt'({ params }, { me, now }) {
      const { row, payment } = await paymentOf(params.id, params.paymentId, { caller: me(), act: 'read', now })
      return feeReceiptFile(services, catalogue, row, payment)
    },
    async 'POST /dossiers/{id}/payments/{paymentId}/receipt/links'({ params }, { me, now }) {
      const { row, payment } = await paymentOf(params.id, params.paymentId, { caller: me(), act: 'read', now })
      if (payment.receipt_number === null) refuse('NOT_FOUND')
      return createLink(db, { receipt_of: row.id, fee_receipt: payment.id }, now)
    },
    async 'POST /staff/dossiers/{id}/payments/{paymentId}/refund'({ params, body }, { me, now, effect }) {
      return effect(async (tx) => {
        const { row } = await lockDossier(tx, params.id, { caller: me(), act: 'office', now })
        const payment = await tx
          .selectFrom('payment')
          .select(['id', 'state', 'via'])
          .where('id', '=', params.paymentId)
          .where('dossier_id', '=', row.id)
          .executeTakeFirst()
        if (!payment) return refuse('NOT_FOUND')
        if (me().role !== 'one-stop') refuse('FORBIDDEN')
        if (payment.state !== 'paid') refuse('TRANSITION_NOT_ALLOWED')
        // Money that came over the network goes back over it, by the job; at the counter it has been handed over.
        const state = payment.via === 'online' ? 'to-refund' : 'refunded'
        await tx
          .updateTable('payment')
          .set({ state, refund_reason: body.reason.trim() })
          .where('id', '=', payment.id)
          .execute()
        return show(tx, row, me(), now)
      })
    },
    async 'POST /payment-callbacks/{provider}'({ params, body }, { now, effect }) {
      if (!provider || params.provider !== provider.name) return refuse('NOT_FOUND')
      const news = provider.verify(body)
      if (!news) return refuse('INVALID', { fields: [{ path: 'mac', keyword: 'signature' }] })
      const payment = await db
        .selectFrom('payment')
        .select('id')
        .where('provider', '=', provider.name)
        .where('provider_ref', '=', news.ref)
        .executeTakeFirst()
      // Told before our own row knows the reference: the provider repeats it, and the job asks.
      if (!payment) return refuse('NOT_FOUND')
      await effect((tx) => settle(services, tx, payment.id, news, now))
      return { received: true }
    },
  }
}

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PaymentCallback, SandboxCharge } from '../../contract/schemas/payment.ts'
import { newSecret, type Box } from '../crypto/box.ts'
import { canonical } from '../crypto/canonical-json.ts'
import type { Db } from '../db/engine.ts'
import type { PaymentNews, PaymentProvider } from './provider.ts'

/** The provider, and what the person does at it. */
export type SandboxBank = PaymentProvider & {
  charge: (ref: string) => Promise<SandboxCharge | null>
  /** Decided once; deciding again changes nothing. Gives the signed news of how it stands. */
  decide: (ref: string, decision: 'pay' | 'refuse') => Promise<PaymentCallback | null>
}

/**
 * A bank of the sandbox's own: it keeps books, takes no money, signs what it tells and can be asked, as a real one
 * does. Its pay page is a screen of the app.
 */
export function createSandboxBank(db: Db, box: Box): SandboxBank {
  const secret = box.index('sandbox-bank', 'callbacks')
  const sign = (data: PaymentCallback['data']) => createHmac('sha256', secret).update(canonical(data)).digest('hex')
  const rowOf = (ref: string) => db.selectFrom('sandbox_charge').selectAll().where('ref', '=', ref).executeTakeFirst()

  async function newsOf(ref: string): Promise<PaymentNews> {
    const row = await rowOf(ref)
    if (!row) throw new Error('The sandbox bank knows no such charge')
    return { ref, amount: row.amount, outcome: row.state === 'refunded' ? 'paid' : row.state }
  }

  return {
    name: 'sandbox',
    payPathOf: (ref) => `/tra-thu/${ref}`,
    async create({ paymentId, dossierId, amount, words }) {
      const charge = { ref: newSecret(), payment_id: paymentId, dossier_id: dossierId, amount, words }
      await db
        .insertInto('sandbox_charge')
        .values({ ...charge, state: 'open' })
        .onConflict((conflict) => conflict.column('payment_id').doNothing())
        .execute()
      return db.selectFrom('sandbox_charge').select('ref').where('payment_id', '=', paymentId).executeTakeFirstOrThrow()
    },
    verify({ data, mac }) {
      const [given, right] = [Buffer.from(mac), Buffer.from(sign(data))]
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null
      const { ref, amount, outcome } = data
      if (typeof ref !== 'string' || typeof amount !== 'number') return null
      return outcome === 'paid' || outcome === 'refused' ? { ref, amount, outcome } : null
    },
    ask: newsOf,
    async refund(ref) {
      await db.updateTable('sandbox_charge').set({ state: 'refunded' }).where('ref', '=', ref).execute()
    },
    async charge(ref) {
      const row = await rowOf(ref)
      return row ? { dossierId: row.dossier_id, amount: row.amount, words: row.words, state: row.state } : null
    },
    async decide(ref, decision) {
      if (!(await rowOf(ref))) return null
      await db
        .updateTable('sandbox_charge')
        .set({ state: decision === 'pay' ? 'paid' : 'refused' })
        .where('ref', '=', ref)
        .where('state', '=', 'open')
        .execute()
      const data = { ...(await newsOf(ref)) }
      return { data, mac: sign(data) }
    },
  }
}

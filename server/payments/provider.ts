import type { PaymentCallback } from '../../contract/schemas/payment.ts'

export type PaymentNews = { ref: string; amount: number; outcome: 'open' | 'paid' | 'refused' }

/** What a bank or a wallet is asked for; `words` stand on its screen and name nobody. */
export type Charge = { paymentId: string; dossierId: string; amount: number; words: string }

/**
 * Who takes money for the office over the network. Everything may be called twice: the provider keeps one charge for
 * each payment id, and gives money back once.
 */
export type PaymentProvider = {
  /** Stands in the address of its callbacks and beside every payment. */
  name: string
  create: (charge: Charge) => Promise<{ ref: string }>
  /** Where in the app a charge is paid. */
  payPathOf: (ref: string) => string
  /** What a callback says, when its signature is the provider's; null when it is not. */
  verify: (callback: PaymentCallback) => PaymentNews | null
  /** Asked when no callback came. */
  ask: (ref: string) => Promise<PaymentNews>
  refund: (ref: string) => Promise<void>
}

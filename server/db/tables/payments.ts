import type { Generated } from 'kysely'
import type { Payment, PaymentState, SandboxCharge } from '../../../contract/schemas/payment.ts'

export type PaymentsTables = {
  payment: {
    id: string
    dossier_id: string
    via: Payment['via']
    amount: number
    basis: string
    state: PaymentState
    provider: string | null
    provider_ref: string | null
    receipt_number: string | null
    refund_reason: Generated<string | null>
    begun_by: string
    created_at: Date
    settled_at: Date | null
    asked_at: Date
  }
  sandbox_charge: {
    ref: string
    payment_id: string
    dossier_id: string
    amount: number
    words: string
    state: SandboxCharge['state']
  }
}

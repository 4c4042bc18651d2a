import type { PaymentCallback } from '../../../contract/schemas/payment.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'

type Mine = 'GET /sandbox/payments/{ref}' | 'POST /sandbox/payments/{ref}/decisions'

const times = { send: 1, lose: 0, repeat: 2 }

/** The pay page of the sandbox's bank. `deliver` brings its news to our own callback, through the front door. */
export function sandboxBankHandlers(
  { sandboxBank: bank }: Pick<Services, 'sandboxBank'>,
  deliver: (provider: string, callback: PaymentCallback) => Promise<unknown>,
): Pick<Handlers, Mine> {
  return {
    async 'GET /sandbox/payments/{ref}'({ params }) {
      if (!bank) return refuse('SANDBOX_ONLY')
      return (await bank.charge(params.ref)) ?? refuse('NOT_FOUND')
    },
    async 'POST /sandbox/payments/{ref}/decisions'({ params, body }) {
      if (!bank) return refuse('SANDBOX_ONLY')
      const news = (await bank.decide(params.ref, body.decision)) ?? refuse('NOT_FOUND')
      for (let time = 0; time < times[body.callback ?? 'send']; time += 1) await deliver(bank.name, news)
      return (await bank.charge(params.ref)) ?? refuse('NOT_FOUND')
    },
  }
}

import { inTransaction } from '../../db/engine.ts'
import type { Services } from '../../services.ts'
import { hasAdministrator } from './accounts.ts'
import { issueSetupCode } from './setup-code.ts'

/**
 * While nobody can administer the accounts, each start prints a one-time code for the first administrator; there is no
 * account that everybody knows. With several servers the one that started last holds the code that works.
 */
export async function bootstrapCode({ db, environment, now }: Services): Promise<string | undefined> {
  if (environment.mode !== 'production') return undefined
  return inTransaction(db, async (tx) =>
    (await hasAdministrator(tx, now())) ? undefined : (await issueSetupCode(tx, null, now())).setupCode,
  )
}

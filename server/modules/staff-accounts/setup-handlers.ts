import { passwordFault } from '../../../contract/rules/identity/staff-password.ts'
import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import type { SetupFinish } from '../../../contract/schemas/staff-account.ts'
import { hashOf } from '../../crypto/box.ts'
import { hashPassword } from '../../crypto/password.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Handlers } from '../../http/mount.ts'
import { takeToken } from '../../http/rate-limit.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { unitNameOf } from '../locality/unit-name.ts'
import { signedInAs } from '../sessions/sign-in.ts'
import { accountOf, grantRole, hasAdministrator, insertAccount } from './accounts.ts'
import { record } from './record.ts'
import { setupCodeHash } from './setup-code.ts'
import { forgiveTries, totpPlace } from './sign-in.ts'
import { newTotpSecret, stepOf, totpUri } from './totp.ts'

type Mine = 'POST /staff-setups' | 'POST /staff-setups/finish'

const bucket = { capacity: 20, perSecond: 1 / 30 }
const setupPlace = (codeHash: string) => `staff_setup:${codeHash}:totp`

/** Setting up an account with a one-time code: what the code generator must know, then password and a first code. */
export function setupHandlers(services: Services): Pick<Handlers, Mine> {
  const { db, box, locality } = services
  /** Where the first administrator belongs: the highest unit that is there today. */
  const topUnit = () => locality.units.find((unit) => unit.parentId === null && unit.validTo === null)

  return {
    async 'POST /staff-setups'({ body }, { request, now, effect }) {
      await takeToken(db, `staff-setup:${hashOf(request.ip)}`, bucket, now)
      return effect(async (tx) => {
        const setup = await readSetup(tx, body.setupCode, now)
        const secret = setup.totp_sealed ? box.open(setupPlace(setup.code_hash), setup.totp_sealed) : newTotpSecret()
        if (!setup.totp_sealed)
          await tx
            .updateTable('staff_setup')
            .set({ totp_sealed: box.seal(setupPlace(setup.code_hash), secret) })
            .where('code_hash', '=', setup.code_hash)
            .execute()
        const account = setup.person_id === null ? null : await accountOf(tx, box, setup.person_id)
        const login = account?.login ?? null
        return { login, name: account?.name ?? null, totpSecret: secret, totpUri: totpUri(secret, login ?? 'quan-tri') }
      })
    },

    async 'POST /staff-setups/finish'({ body }, { request, now, effect }) {
      await takeToken(db, `staff-setup:${hashOf(request.ip)}`, bucket, now)
      const login = await loginOf(db, body, now)
      const fault = passwordFault(body.password, login)
      if (fault) refuse('PASSWORD_WEAK', { fields: [{ path: 'password', keyword: fault }] })
      const passwordHash = await hashPassword(body.password)
      const personId = await effect(async (tx) => {
        const setup = await readSetup(tx, body.setupCode, now)
        if (setup.totp_sealed === null) return refuse('SIGN_IN_FAILED')
        const secret = box.open(setupPlace(setup.code_hash), setup.totp_sealed)
        const step = stepOf(secret, body.totp, now)
        if (step === null) return refuse('SIGN_IN_FAILED')
        const person = setup.person_id ?? (await makeFirstAdministrator(tx, login, body.name ?? login, now))
        await tx
          .updateTable('staff_account')
          .set({ password_hash: passwordHash, totp_sealed: box.seal(totpPlace(person), secret), totp_step: step })
          .where('person_id', '=', person)
          .execute()
        await tx.deleteFrom('staff_setup').where('code_hash', '=', setup.code_hash).execute()
        await record(tx, { personId: person, actorId: person, act: 'set-up', at: now })
        return person
      })
      await forgiveTries(db, login)
      return signedInAs(services, personId, now)
    },
  }

  async function loginOf(reader: Db, { setupCode, login }: SetupFinish, now: Date): Promise<string> {
    const setup = await readSetup(reader, setupCode, now)
    if (setup.person_id !== null) return (await accountOf(reader, box, setup.person_id)).login
    return login ?? refuse('INVALID', { fields: [{ path: 'login', keyword: 'required' }] })
  }

  /** Only while there is none: two codes printed by two servers make one administrator. */
  async function makeFirstAdministrator(tx: Tx, login: string, name: string, now: Date): Promise<string> {
    if (await hasAdministrator(tx, now)) return refuse('SETUP_CODE_UNKNOWN')
    const unit = topUnit() ?? locality.units.find((one) => one.receives)
    if (!unit || unitNameOf(locality, unit.id) === undefined) return refuse('NOT_FOUND')
    const personId = await insertAccount(tx, box, { login, name, now })
    await grantRole(tx, personId, {
      role: 'administrator',
      unitId: unit.id,
      validFrom: civilDayOf(now),
      validTo: null,
    })
    await record(tx, { personId, actorId: null, act: 'created', at: now })
    return personId
  }
}

/** The code that was given, locked; one that is unknown, used or too old counts the same. */
async function readSetup(db: Db | Tx, setupCode: string, now: Date) {
  const row = await db
    .selectFrom('staff_setup')
    .selectAll()
    .where('code_hash', '=', setupCodeHash(setupCode))
    .where('expires_at', '>', now)
    .$if(db.isTransaction, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ?? refuse('SETUP_CODE_UNKNOWN')
}

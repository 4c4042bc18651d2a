import { passwordFault } from '../../../contract/rules/identity/staff-password.ts'
import type { RoleGrant } from '../../../contract/schemas/staff-account.ts'
import { hashPassword } from '../../crypto/password.ts'
import type { Tx } from '../../db/engine.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { unitNameOf } from '../locality/unit-name.ts'
import { endAllSessions, namePlace } from '../sessions/store.ts'
import { accountOf, grantRole, hasAdministrator, insertAccount, listAccounts } from './accounts.ts'
import { record, type StaffAccountAct } from './record.ts'
import { issueSetupCode } from './setup-code.ts'
import { checkStaffSignIn } from './sign-in.ts'

type Mine =
  | 'GET /staff-accounts'
  | 'POST /staff-accounts'
  | 'GET /staff-accounts/{id}'
  | 'PATCH /staff-accounts/{id}'
  | 'POST /staff-accounts/{id}/roles'
  | 'POST /staff-accounts/{id}/setup-codes'
  | 'POST /staff-accounts/mine/password'

/** The desk of the administrator, and one's own password. */
export function accountHandlers({ db, box, locality }: Services): Pick<Handlers, Mine> {
  return {
    async 'GET /staff-accounts'({ query }) {
      return listAccounts(db, box, query)
    },

    async 'GET /staff-accounts/{id}'({ params }) {
      return accountOf(db, box, params.id)
    },

    async 'POST /staff-accounts'({ body }, { me, now, effect }) {
      checkUnit(body.grant)
      return effect(async (tx) => {
        const id = await insertAccount(tx, box, { ...body, now })
        await grantRole(tx, id, body.grant)
        const { setupCode, expiresAt } = await issueSetupCode(tx, id, now)
        await record(tx, { personId: id, actorId: me().personId, act: 'created', detail: body.grant, at: now })
        return { account: await accountOf(tx, box, id), setupCode, expiresAt: expiresAt.toISOString() }
      })
    },

    async 'PATCH /staff-accounts/{id}'({ params, body }, { me, now, effect }) {
      const { name, disabled } = body
      return effect((tx) =>
        keepingAnAdministrator(tx, now, async () => {
          const before = await accountOf(tx, box, params.id)
          const noted = (act: StaffAccountAct) =>
            record(tx, { personId: before.id, actorId: me().personId, act, at: now })
          if (name !== undefined && name !== before.name) {
            const sealed = box.seal(namePlace(before.id), name)
            await tx.updateTable('person').set({ name_sealed: sealed }).where('id', '=', before.id).execute()
            await noted('renamed')
          }
          if (disabled !== undefined && disabled !== (before.state === 'disabled')) {
            const disabledAt = disabled ? now : null
            await tx
              .updateTable('staff_account')
              .set({ disabled_at: disabledAt })
              .where('person_id', '=', before.id)
              .execute()
            if (disabled) await endAllSessions(tx, before.id)
            await noted(disabled ? 'disabled' : 'enabled')
          }
          return accountOf(tx, box, before.id)
        }),
      )
    },

    async 'POST /staff-accounts/{id}/roles'({ params, body }, { me, now, effect }) {
      checkUnit(body)
      return effect((tx) =>
        keepingAnAdministrator(tx, now, async () => {
          const { id } = await accountOf(tx, box, params.id)
          await grantRole(tx, id, body)
          await record(tx, { personId: id, actorId: me().personId, act: 'role-granted', detail: body, at: now })
          return accountOf(tx, box, id)
        }),
      )
    },

    async 'POST /staff-accounts/{id}/setup-codes'({ params }, { me, now, effect }) {
      return effect((tx) =>
        keepingAnAdministrator(tx, now, async () => {
          const { id } = await accountOf(tx, box, params.id)
          await tx
            .updateTable('staff_account')
            .set({ password_hash: null, totp_sealed: null })
            .where('person_id', '=', id)
            .execute()
          await endAllSessions(tx, id)
          const { setupCode, expiresAt } = await issueSetupCode(tx, id, now)
          await record(tx, { personId: id, actorId: me().personId, act: 'code-renewed', at: now })
          return { account: await accountOf(tx, box, id), setupCode, expiresAt: expiresAt.toISOString() }
        }),
      )
    },

    async 'POST /staff-accounts/mine/password'({ body }, { me, now, effect }) {
      const { personId, tokenHash } = me()
      const mine = await db
        .selectFrom('staff_account')
        .select('login')
        .where('person_id', '=', personId)
        .executeTakeFirst()
      if (!mine) return refuse('NOT_FOUND')
      await checkStaffSignIn(db, box, { login: mine.login, password: body.password, totp: body.totp }, now)
      const fault = passwordFault(body.newPassword, mine.login)
      if (fault) refuse('PASSWORD_WEAK', { fields: [{ path: 'newPassword', keyword: fault }] })
      const passwordHash = await hashPassword(body.newPassword)
      await effect(async (tx) => {
        await tx
          .updateTable('staff_account')
          .set({ password_hash: passwordHash })
          .where('person_id', '=', personId)
          .execute()
        await tx.deleteFrom('session').where('person_id', '=', personId).where('token_hash', '<>', tokenHash).execute()
        await record(tx, { personId, actorId: personId, act: 'password-changed', at: now })
      })
      return undefined
    },
  }

  function checkUnit({ unitId }: RoleGrant) {
    if (unitNameOf(locality, unitId) === undefined) refuse('INVALID', { fields: [{ path: 'unitId', keyword: 'enum' }] })
  }
}

/** Two administrators who lock each other out at once wait for one another here, and the second is refused. */
async function keepingAnAdministrator<T>(tx: Tx, now: Date, work: () => Promise<T>): Promise<T> {
  await tx.selectFrom('staff_account').select('person_id').orderBy('person_id').forUpdate().execute()
  const had = await hasAdministrator(tx, now)
  const done = await work()
  if (had && !(await hasAdministrator(tx, now))) return refuse('LAST_ADMINISTRATOR')
  return done
}

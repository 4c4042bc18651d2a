import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SetupTicket } from '../../contract/schemas/staff-account.ts'
import { bootstrapCode } from '../../server/modules/staff-accounts/bootstrap.ts'
import { homeUnit } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'

const password = 'ba con thuyền về bến'
const minute = 60_000

let server: TestServer
let administrator: Caller

beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T01:00:00Z' })
})
// A session of staff ends after a quarter of an hour without a word.
beforeEach(async () => {
  administrator = await server.as(server.sampleOf('administrator'))
})
afterAll(() => server.close())

/** A later step of the code generator, so that no code is used twice. */
const wait = (ms = minute) => server.clock.set(new Date(server.clock.now().getTime() + ms).toISOString())
const codeOf = (secret: string, at = server.clock.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })

const newLogin = () => `mau-${randomUUID().slice(0, 8)}`

async function create(login = newLogin(), role: 'auditor' | 'administrator' | 'one-stop' = 'one-stop') {
  const grant = { role, unitId: homeUnit(server), validFrom: '2026-11-25', validTo: null }
  const reply = await administrator.call('POST /staff-accounts', { body: { login, name: 'Cán bộ Mẫu', grant } })
  expect(reply.status).toBe(201)
  return reply.body
}

async function setUp({ setupCode, account }: SetupTicket) {
  const begun = await server.anonymous.call('POST /staff-setups', { body: { setupCode } })
  expect(begun.body).toMatchObject({ login: account.login, name: account.name })
  const { totpSecret } = begun.body
  const body = { setupCode, password, totp: codeOf(totpSecret) }
  const done = await server.anonymous.call('POST /staff-setups/finish', { body })
  expect(done.status).toBe(201)
  return { totpSecret, session: done.body, login: account.login, id: account.id }
}

const signIn = (login: string, totp: string, given = password) =>
  server.anonymous.call('POST /sessions', { body: { kind: 'staff', login, password: given, totp } })

const whoAmI = (token: string) =>
  server.app.inject({ url: '/api/v1/sessions/current', headers: { authorization: `Bearer ${token}` } })

describe('an account', () => {
  it('is set up with a one-time code and signs in with password and a code of the phone', async () => {
    const ticket = await create()
    expect(ticket.account.state).toBe('waiting')
    const { totpSecret, session, login } = await setUp(ticket)
    expect(session.person).toMatchObject({ name: 'Cán bộ Mẫu', role: 'one-stop', sample: false })
    wait()
    const signedIn = await signIn(login.toUpperCase(), codeOf(totpSecret))
    expect(signedIn.status).toBe(201)
    expect((await whoAmI(signedIn.body.token)).statusCode).toBe(200)
  })

  it('takes a setup code once, and none after a day', async () => {
    const ticket = await create()
    await setUp(ticket)
    const again = await server.anonymous.call('POST /staff-setups', { body: { setupCode: ticket.setupCode } })
    expect(again.problem.code).toBe('SETUP_CODE_UNKNOWN')
    const late = await create()
    wait(24 * 60 * minute)
    const tooLate = await server.anonymous.call('POST /staff-setups', { body: { setupCode: late.setupCode } })
    expect(tooLate.problem.code).toBe('SETUP_CODE_UNKNOWN')
  })

  it('shows the same key when the setup page is opened again, and reads the code however it is written', async () => {
    const { setupCode } = await create()
    const first = await server.anonymous.call('POST /staff-setups', { body: { setupCode } })
    const written = ` ${setupCode.toLowerCase().replaceAll('-', ' ')}`
    const second = await server.anonymous.call('POST /staff-setups', { body: { setupCode: written } })
    expect(second.body.totpSecret).toBe(first.body.totpSecret)
    expect(first.body.totpUri).toMatch(/^otpauth:\/\/totp\//)
  })

  it('refuses a password that is easy to guess and says why', async () => {
    const { setupCode } = await create()
    const { totpSecret } = (await server.anonymous.call('POST /staff-setups', { body: { setupCode } })).body
    const body = { setupCode, password: 'ngắn', totp: codeOf(totpSecret) }
    const reply = await server.anonymous.call('POST /staff-setups/finish', { body })
    expect(reply.problem).toMatchObject({
      code: 'PASSWORD_WEAK',
      fields: [{ path: 'password', keyword: 'too-short' }],
    })
  })

  it('has a login of its own', async () => {
    const login = newLogin()
    await create(login)
    const grant = { role: 'auditor' as const, unitId: homeUnit(server), validFrom: '2026-11-25', validTo: null }
    const reply = await administrator.call('POST /staff-accounts', { body: { login, name: 'Người khác', grant } })
    expect(reply.problem.code).toBe('LOGIN_TAKEN')
  })
})

describe('signing in', () => {
  it('answers every way of being wrong alike', async () => {
    const { login, totpSecret } = await setUp(await create())
    wait()
    const answers = [
      await signIn('khong-co-ai', codeOf(totpSecret)),
      await signIn(login, codeOf(totpSecret), 'sai mật khẩu rồi'),
      await signIn(login, '000000'),
      await signIn((await create()).account.login, codeOf(totpSecret)),
    ]
    expect(new Set(answers.map(({ status, problem }) => `${status} ${problem.code}`))).toEqual(
      new Set(['401 SIGN_IN_FAILED']),
    )
  })

  it('takes a code of the phone once, also when it is sent twice at the same moment', async () => {
    const { login, totpSecret } = await setUp(await create())
    wait()
    const totp = codeOf(totpSecret)
    const both = await Promise.all([signIn(login, totp), signIn(login, totp)])
    expect(both.map((reply) => reply.status).sort()).toEqual([201, 401])
    expect((await signIn(login, totp)).problem.code).toBe('SIGN_IN_FAILED')
  })

  it('allows a phone whose clock is half a minute off', async () => {
    const { login, totpSecret } = await setUp(await create())
    wait(5 * minute)
    const ahead = new Date(server.clock.now().getTime() + 30_000)
    expect((await signIn(login, codeOf(totpSecret, ahead))).status).toBe(201)
  })

  it.each(['an account', 'a login that nobody has'])('locks %s after five wrong tries', async (whose) => {
    const account = whose === 'an account' ? await setUp(await create()) : undefined
    const login = account?.login ?? newLogin()
    wait()
    for (let attempt = 1; attempt <= 5; attempt++)
      expect((await signIn(login, '000000')).problem.code).toBe('SIGN_IN_FAILED')
    const right = account ? codeOf(account.totpSecret) : '000000'
    const locked = await signIn(login, right)
    expect(locked.problem).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 900 })
    if (!account) return
    wait(15 * minute)
    expect((await signIn(login, codeOf(account.totpSecret))).status).toBe(201)
  })
})

describe('an administrator', () => {
  it('disables an account: its sessions end everywhere at once, and it cannot sign in until it is enabled', async () => {
    const { id, session, login, totpSecret } = await setUp(await create())
    const change = (disabled: boolean) =>
      administrator.call('PATCH /staff-accounts/{id}', { params: { id }, body: { disabled } })
    expect((await change(true)).body.state).toBe('disabled')
    expect((await whoAmI(session.token)).statusCode).toBe(401)
    wait()
    expect((await signIn(login, codeOf(totpSecret))).problem.code).toBe('SIGN_IN_FAILED')
    expect((await change(false)).body.state).toBe('active')
    wait()
    expect((await signIn(login, codeOf(totpSecret))).status).toBe(201)
  })

  it('gives a new setup code: the old password, key and sessions are worth nothing', async () => {
    const { id, session, login, totpSecret } = await setUp(await create())
    const renewed = await administrator.call('POST /staff-accounts/{id}/setup-codes', { params: { id } })
    expect(renewed.body.account.state).toBe('waiting')
    expect((await whoAmI(session.token)).statusCode).toBe(401)
    wait()
    expect((await signIn(login, codeOf(totpSecret))).problem.code).toBe('SIGN_IN_FAILED')
    await setUp(renewed.body)
  })

  it('gives a role from a day on; the one before ends the day before and holds until then', async () => {
    const { id, session } = await setUp(await create())
    const today = server.clock.now().toISOString().slice(0, 10)
    const tomorrow = new Date(server.clock.now().getTime() + 24 * 60 * minute).toISOString().slice(0, 10)
    const grant = { role: 'leader' as const, unitId: homeUnit(server), validFrom: tomorrow, validTo: null }
    const granted = await administrator.call('POST /staff-accounts/{id}/roles', { params: { id }, body: grant })
    expect(granted.body.roles).toMatchObject([grant, { role: 'one-stop', validTo: today }])
    expect((await whoAmI(session.token)).json()).toMatchObject({ role: 'one-stop' })
  })

  it('names a unit that exists', async () => {
    const grant = { role: 'auditor' as const, unitId: 'khong-co', validFrom: '2026-11-25', validTo: null }
    const reply = await administrator.call('POST /staff-accounts', {
      body: { login: newLogin(), name: 'Cán bộ Mẫu', grant },
    })
    expect(reply.problem).toMatchObject({ code: 'INVALID', fields: [{ path: 'unitId', keyword: 'enum' }] })
  })

  it('cannot be the last one to go', async () => {
    const { id } = await setUp(await create(newLogin(), 'administrator'))
    const reply = await administrator.call('PATCH /staff-accounts/{id}', { params: { id }, body: { disabled: true } })
    expect(reply.problem.code).toBe('LAST_ADMINISTRATOR')
    const renew = await administrator.call('POST /staff-accounts/{id}/setup-codes', { params: { id } })
    expect(renew.problem.code).toBe('LAST_ADMINISTRATOR')
    const second = await setUp(await create(newLogin(), 'administrator'))
    const one = await administrator.call('PATCH /staff-accounts/{id}', { params: { id }, body: { disabled: true } })
    expect(one.status).toBe(200)
    const grant = { role: 'auditor' as const, unitId: homeUnit(server), validFrom: '2026-11-25', validTo: null }
    const demoted = await administrator.call('POST /staff-accounts/{id}/roles', {
      params: { id: second.id },
      body: grant,
    })
    expect(demoted.problem.code).toBe('LAST_ADMINISTRATOR')
  })
})

describe('one’s own account', () => {
  it('changes its password; other devices are signed out, this one stays', async () => {
    const { login, session, totpSecret } = await setUp(await create())
    wait()
    const elsewhere = (await signIn(login, codeOf(totpSecret))).body.token
    wait()
    const reply = await server.app.inject({
      method: 'POST',
      url: '/api/v1/staff-accounts/mine/password',
      headers: { authorization: `Bearer ${session.token}` },
      payload: { password, totp: codeOf(totpSecret), newPassword: 'bốn cây bàng trước cổng' },
    })
    expect(reply.statusCode).toBe(204)
    expect((await whoAmI(session.token)).statusCode).toBe(200)
    expect((await whoAmI(elsewhere)).statusCode).toBe(401)
    wait()
    expect((await signIn(login, codeOf(totpSecret))).problem.code).toBe('SIGN_IN_FAILED')
    wait()
    expect((await signIn(login, codeOf(totpSecret), 'bốn cây bàng trước cổng')).status).toBe(201)
  })

  it('signs out everywhere', async () => {
    const { session } = await setUp(await create())
    await server.app.inject({
      method: 'DELETE',
      url: '/api/v1/sessions',
      headers: { authorization: `Bearer ${session.token}` },
    })
    expect((await whoAmI(session.token)).statusCode).toBe(401)
  })
})

it('keeps neither password, code nor key readable, in the database or in the log', async () => {
  const { totpSecret } = await setUp(await create())
  const { db } = server.services
  const rows = JSON.stringify([
    await db.selectFrom('staff_account').selectAll().execute(),
    await db.selectFrom('staff_setup').selectAll().execute(),
    await db.selectFrom('staff_account_event').selectAll().execute(),
  ])
  for (const secret of [password, totpSecret]) {
    expect(rows).not.toContain(secret)
    expect(server.logged()).not.toContain(secret)
  }
  expect(rows).toContain('"act":"set-up"')
})

describe('the first administrator of a production server', () => {
  it('is made with the code that the start prints; the code before it is worth nothing', async () => {
    const own = await startTestServer({ at: '2026-11-25T01:00:00Z' })
    const services = { ...own.services, environment: { ...own.services.environment, mode: 'production' as const } }
    const older = (await bootstrapCode(services)) ?? ''
    const setupCode = (await bootstrapCode(services)) ?? ''
    const refused = await own.anonymous.call('POST /staff-setups', { body: { setupCode: older } })
    expect(refused.problem.code).toBe('SETUP_CODE_UNKNOWN')
    const { totpSecret, login } = (await own.anonymous.call('POST /staff-setups', { body: { setupCode } })).body
    expect(login).toBeNull()
    const body = {
      setupCode,
      login: 'quan-tri',
      name: 'Quản trị Mẫu',
      password,
      totp: codeOf(totpSecret, own.clock.now()),
    }
    const done = await own.anonymous.call('POST /staff-setups/finish', { body })
    expect(done.body.person).toMatchObject({ role: 'administrator', name: 'Quản trị Mẫu' })
    expect(await bootstrapCode(services)).toBeUndefined()
    await own.close()
  })

  it('comes from no code in a sandbox, where sample people are', async () => {
    expect(await bootstrapCode(server.services)).toBeUndefined()
  })
})

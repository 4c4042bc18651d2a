import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startFakeGraph, type FakeGraph, type GraphFault } from '../../tests/support/fake-graph.ts'
import { Refusal } from '../http/refusal.ts'
import { createZaloGraph, type ZaloGraph } from './graph.ts'

let fake: FakeGraph
let zalo: ZaloGraph
const secret = 'app-secret'
const mau = { id: 'z-1', name: 'Nguyễn Thị Mẫu', phone: '84912345678' }

beforeAll(async () => {
  fake = await startFakeGraph(secret)
  zalo = createZaloGraph({ appSecret: secret, graphUrl: fake.url, timeoutMs: 250 })
})
beforeEach(() => {
  fake.fault = undefined
})
afterAll(() => fake.stop())

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

describe('an access token', () => {
  it('is verified with the proof of our app secret', async () => {
    expect(await zalo.verify(fake.signIn(mau))).toEqual({ zaloId: 'z-1', name: 'Nguyễn Thị Mẫu' })
  })

  it('is refused when Zalo does not know it, although Zalo answers 200', async () => {
    expect(await codeOf(zalo.verify('made-up'))).toBe('ZALO_REFUSED')
  })

  it('is refused when it has expired', async () => {
    const token = fake.signIn(mau)
    fake.expire(token)
    expect(await codeOf(zalo.verify(token))).toBe('ZALO_REFUSED')
  })

  it('of another app does not fit our proof', async () => {
    const other = createZaloGraph({ appSecret: 'other', graphUrl: fake.url })
    expect(await codeOf(other.verify(fake.signIn(mau)))).toBe('ZALO_REFUSED')
  })
})

describe('a phone code', () => {
  it('gives the number once', async () => {
    const token = fake.signIn(mau)
    const code = fake.phoneCode(token)
    expect(await zalo.decodePhone(token, code)).toBe('84912345678')
    expect(await codeOf(zalo.decodePhone(token, code))).toBe('ZALO_REFUSED')
  })

  it.each([
    ['empty', () => ''],
    ['made up', () => 'nonsense'],
    ['of another app', (token: string) => fake.codeOfAnotherApp(token)],
  ])('is refused when it is %s', async (_name, make) => {
    const token = fake.signIn(mau)
    expect(await codeOf(zalo.decodePhone(token, make(token)))).toBe('ZALO_REFUSED')
  })

  it('with our own secret wrong is our fault, not the person’s', async () => {
    const other = createZaloGraph({ appSecret: 'other', graphUrl: fake.url })
    const token = fake.signIn(mau)
    expect(await codeOf(other.decodePhone(token, fake.phoneCode(token)))).toBe('ZALO_UNREACHABLE')
  })
})

it.each<GraphFault>(['hang', 'slow', 'reset', 'status-500', 'html', 'not-json'])(
  'a Graph API that fails (%s) is out of reach, in bounded time',
  async (fault) => {
    const token = fake.signIn(mau)
    fake.fault = fault
    expect(await codeOf(zalo.verify(token))).toBe('ZALO_UNREACHABLE')
  },
)

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../contract/endpoints.ts'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { tidy } from '../../server/jobs/housekeeping.ts'
import { slotAt, wednesdayMorning } from '../support/appointments.ts'
import { birth, fullDraft, homeUnit } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'

let server: TestServer
let clerk: Caller
let other: Caller
let resident: Caller
let neighbour: Caller
let cards = 0

beforeAll(async () => void (server = await startTestServer()))
beforeEach(async () => {
  // Many people do in one minute here what one does in a week.
  await server.services.db.deleteFrom('rate_limit').execute()
  await signInAt(wednesdayMorning)
})
afterAll(() => server.close())

async function signInAt(instant: string) {
  server.clock.set(instant)
  const [first, second] = server.services.locality.samplePeople.filter((one) => one.role === 'resident')
  resident = await server.as(first?.id ?? '')
  neighbour = await server.as(second?.id ?? '')
  clerk = await server.as(server.sampleOf('one-stop'))
  other = await server.as(server.sampleOf('specialist'))
}

/** Somebody who was never here before. */
const newCard = () => ({ number: `0771900${String(++cards).padStart(5, '0')}`, fullName: 'Nguyễn Thị Mẫu' })
type Card = ReturnType<typeof newCard>

const open = async (card: Card, by = clerk, takeOver = false) => {
  const reply = await by.call('POST /visits', { body: { card, agreed: true, takeOver } })
  if (reply.status !== 201) throw new Error(reply.problem.code)
  return reply.body
}
async function visit(card = newCard(), by = clerk) {
  const { visit: opened } = await open(card, by)
  if (!opened) throw new Error('somebody else helps already')
  return opened
}
const params = (id: string) => ({ params: { id } })
async function begin(id: string, by = clerk): Promise<Dossier> {
  const body = { procedureCode: birth, unitId: homeUnit(server) }
  const reply = await by.call('POST /visits/{id}/dossiers', { ...params(id), body })
  if (reply.status !== 201) throw new Error(reply.problem.code)
  return reply.body
}
const codeOf = (reply: { status: number; problem: { code: string } }) =>
  reply.status < 400 ? 'done' : reply.problem.code
const see = (by: Caller, id: string) => by.call('GET /dossiers/{id}', params(id)).then(codeOf)
const fill = async (by: Caller, { id, revision }: Dossier) =>
  codeOf(await by.call('PATCH /dossiers/{id}', { ...params(id), body: { revision, answers: {} } }))
async function handOver(id: string, by = clerk) {
  const reply = await by.call('POST /visits/{id}/hand-over', params(id))
  if (reply.status !== 201) throw new Error(reply.problem.code)
  return reply.body
}
const accept = (by: Caller, code: string, key?: string) =>
  by.call('POST /hand-overs/accept', { body: { code } }, key === undefined ? {} : { key })

describe('a visit at the counter', () => {
  it('begins a dossier that is the person’s, with the member of staff named beside it', async () => {
    const { id, name } = await visit()
    expect(name).toBe('Nguyễn Thị Mẫu')
    const dossier = await begin(id)
    expect(dossier.helpers).toMatchObject([{ kind: 'staff', scope: 'send' }])
    expect(dossier.helping?.kind).toBe('staff')
    expect(await fill(clerk, dossier)).toBe('done')
    expect(await see(other, dossier.id)).toBe('NOT_FOUND')
    expect(await see(resident, dossier.id)).toBe('NOT_FOUND')
    expect((await clerk.call('GET /visits/{id}', params(id))).body.dossiers.map((one) => one.id)).toEqual([dossier.id])
  })

  it('is opened once for a press that was repeated because the answer was lost', async () => {
    const card = newCard()
    const body: Input<'POST /visits'>['body'] = { card, agreed: true }
    const first = await clerk.call('POST /visits', { body }, { key: 'same-press-same-press' })
    const again = await clerk.call('POST /visits', { body }, { key: 'same-press-same-press' })
    expect(again.body).toEqual(first.body)
    expect(again.body.visit).not.toBeNull()
  })

  it('is found again by a page that was opened anew, until it ends', async () => {
    const { id } = await visit()
    const open = async (by: Caller) => (await by.call('GET /visits')).body.items.map((one) => one.id)
    expect(await open(clerk)).toContain(id)
    expect(await open(other)).not.toContain(id)
    await clerk.call('DELETE /visits/{id}', params(id))
    expect(await open(clerk)).not.toContain(id)
  })

  it('needs the person’s yes', async () => {
    const reply = await clerk.call('POST /visits', { body: { card: newCard(), agreed: false } as never })
    expect(codeOf(reply)).toBe('INVALID')
  })

  it('finds next time what was begun, by number and name together', async () => {
    const card = newCard()
    const first = await visit(card)
    const dossier = await begin(first.id)
    await clerk.call('DELETE /visits/{id}', params(first.id))
    expect(await see(clerk, dossier.id)).toBe('HELP_ENDED')

    const { id, dossiers } = await visit({ ...card, fullName: 'NGUYỄN THỊ MẪU' }, other)
    expect(dossiers.map((one) => one.id)).toEqual([dossier.id])
    expect(await see(other, dossier.id)).toBe('NOT_FOUND')
    const resumed = await other.call('POST /visits/{id}/dossiers/{dossierId}', {
      params: { id, dossierId: dossier.id },
    })
    expect(codeOf(resumed)).toBe('done')
    expect(await fill(other, dossier)).toBe('done')
    expect((await visit({ ...card, fullName: 'Nguyễn Thị Khác' })).dossiers).toEqual([])
  })

  it('reaches nothing of anybody else', async () => {
    const { id } = await visit()
    const { dossier } = await fullDraft(server, resident)
    const reply = await clerk.call('POST /visits/{id}/dossiers/{dossierId}', { params: { id, dossierId: dossier.id } })
    expect(codeOf(reply)).toBe('NOT_FOUND')
  })

  it('is over with its day', async () => {
    const card = newCard()
    const { id } = await visit(card)
    const dossier = await begin(id)
    await signInAt('2026-11-26T02:00:00Z')
    expect((await clerk.call('GET /visits/{id}', params(id))).body.state).toBe('over')
    expect(await see(clerk, dossier.id)).toBe('HELP_ENDED')
    expect(codeOf(await clerk.call('POST /visits/{id}/hand-over', params(id)))).toBe('HELP_ENDED')
    expect((await open(card, other)).visit?.dossiers).toHaveLength(1)
  })

  it('neither keeps the number nor says the name in the database', async () => {
    const card = newCard()
    await visit(card)
    const people = JSON.stringify(await server.services.db.selectFrom('person').selectAll().execute())
    expect(people).not.toContain(card.number)
    expect(people).not.toContain('Mẫu')
  })
})

describe('two tablets and one person', () => {
  it('the second is told who helps, and changes nothing', async () => {
    const card = newCard()
    const first = await visit(card)
    const dossier = await begin(first.id)
    const second = await open(card, other)
    expect(second).toMatchObject({ visit: null, heldBy: { isYou: false, since: first.openedAt } })
    expect(second.heldBy?.name).toMatch(/^\S\. /)
    expect((await open(card)).heldBy?.isYou).toBe(true)
    expect(await fill(clerk, dossier)).toBe('done')
  })

  it('who takes over ends the other’s help at once', async () => {
    const card = newCard()
    const first = await visit(card)
    const dossier = await begin(first.id)
    const { visit: second } = await open(card, other, true)
    expect(second?.dossiers.map((one) => one.id)).toEqual([dossier.id])
    expect(await fill(clerk, dossier)).toBe('HELP_ENDED')
    expect((await clerk.call('GET /visits/{id}', params(first.id))).body).toMatchObject({
      state: 'taken-over',
      dossiers: [],
    })
    expect(codeOf(await other.call('GET /visits/{id}', params(first.id)))).toBe('NOT_FOUND')
  })

  it('ten presses at the same moment open one', async () => {
    const card = newCard()
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => open(card, at % 2 === 0 ? clerk : other)))
    expect(answers.filter((one) => one.visit !== null)).toHaveLength(1)
  })
})

describe('handing over to the phone', () => {
  it('takes dossiers and appointments along, and ends what the tablet may', async () => {
    const { id } = await visit()
    const dossier = await begin(id)
    const slot = await slotAt(server, '2026-11-27', '08:00')
    const { body: booked } = await clerk.call('POST /staff/appointments', {
      body: { slotId: slot.id, name: 'Nguyễn Thị Mẫu', visitId: id },
    })
    expect((await clerk.call('GET /visits/{id}', params(id))).body.appointments.map((one) => one.id)).toEqual([
      booked.id,
    ])
    const { code, address } = await handOver(id)
    expect(address).toContain(`/nhan-ho-so#${code}`)
    expect((await resident.call('POST /hand-overs', { body: { code } })).body).toMatchObject({
      name: 'N. T. Mẫu',
      dossiers: [{ id: dossier.id, isDraft: true }],
      appointments: 1,
    })
    expect(codeOf(await accept(resident, code))).toBe('done')

    const mine = await resident.call('GET /dossiers/{id}', params(dossier.id))
    expect(mine.body).toMatchObject({ helping: null, helpers: [] })
    expect(await fill(resident, mine.body)).toBe('done')
    expect(codeOf(await resident.call('GET /appointments/{id}', params(booked.id)))).toBe('done')
    expect(await see(clerk, dossier.id)).toBe('HELP_ENDED')
    const left = (await clerk.call('GET /visits/{id}', params(id))).body
    expect(left).toMatchObject({ state: 'handed-over', dossiers: [], appointments: [] })
    expect(left.handedTo).toMatch(/^\S\. /)
  })

  it('a code works once; replayed by another phone it is unknown', async () => {
    const { id } = await visit()
    await begin(id)
    const { code } = await handOver(id)
    const key = 'the-phone-s-own-press'
    const first = await accept(resident, code, key)
    expect(codeOf(await accept(neighbour, code))).toBe('HELP_CODE_UNKNOWN')
    expect(codeOf(await neighbour.call('POST /hand-overs', { body: { code } }))).toBe('HELP_CODE_UNKNOWN')
    // The phone itself, whose answer was lost, gets it again.
    expect((await accept(resident, code, key)).body).toEqual(first.body)
  })

  it('a code lasts five minutes, and a new one voids it', async () => {
    const { id } = await visit()
    await begin(id)
    const first = await handOver(id)
    const second = await handOver(id)
    expect(codeOf(await resident.call('POST /hand-overs', { body: { code: first.code } }))).toBe('HELP_CODE_UNKNOWN')
    server.clock.set(new Date(Date.parse(second.codeExpiresAt) + 1000).toISOString())
    expect(codeOf(await accept(resident, second.code))).toBe('HELP_CODE_UNKNOWN')
  })

  it('two phones at the same moment: one gets it', async () => {
    const { id } = await visit()
    const dossier = await begin(id)
    const { code } = await handOver(id)
    const replies = await Promise.all([accept(resident, code), accept(neighbour, code)])
    expect(replies.map(codeOf).sort()).toEqual(['HELP_CODE_UNKNOWN', 'done'])
    const seen = await Promise.all([see(resident, dossier.id), see(neighbour, dossier.id)])
    expect(seen.sort()).toEqual(['NOT_FOUND', 'done'])
  })

  it('ends with the visit', async () => {
    const { id } = await visit()
    const { code } = await handOver(id)
    await clerk.call('DELETE /visits/{id}', params(id))
    expect(codeOf(await accept(resident, code))).toBe('HELP_CODE_UNKNOWN')
  })

  it('goes back to the tablet by a code of the phone, five minutes long, once', async () => {
    const { id } = await visit()
    const dossier = await begin(id)
    await accept(resident, (await handOver(id)).code)
    const terms = { kind: 'staff', scope: 'send', notices: 'owner', days: 1 } as const
    const offer = await resident.call('POST /help-grants', { body: { dossierId: dossier.id, ...terms } })
    expect(Date.parse(offer.body.codeExpiresAt) - Date.parse(wednesdayMorning)).toBe(300_000)
    const body = { code: offer.body.code }
    expect(codeOf(await other.call('POST /help-codes/accept', { body }))).toBe('done')
    expect(codeOf(await clerk.call('POST /help-codes/accept', { body }))).toBe('HELP_CODE_UNKNOWN')
    expect(await see(other, dossier.id)).toBe('done')
  })
})

it('housekeeping forgets a person of a card of whom nothing is left here, and keeps the others', async () => {
  const [gone, kept] = [newCard(), newCard()]
  const first = await visit(gone)
  await begin(first.id)
  await accept(resident, (await handOver(first.id)).code)
  await begin((await visit(kept)).id)
  const count = async () =>
    Number(
      (
        await server.services.db
          .selectFrom('person')
          .where('card_key', 'is not', null)
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  const before = await count()
  await tidy(server.services)
  expect(await count()).toBe(before)
  await signInAt('2026-12-10T02:00:00Z')
  await tidy(server.services)
  expect((await visit(kept)).dossiers).toHaveLength(1)
  await signInAt('2027-01-20T02:00:00Z')
  await tidy(server.services)
  expect(await count()).toBeLessThan(before)
})

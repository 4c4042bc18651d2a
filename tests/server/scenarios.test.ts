import { afterAll, beforeAll, beforeEach, expect, it, test } from 'vitest'
import { scenarioNames, type ScenarioName } from '../../contract/rules/demo/scenarios.ts'
import { wednesdayMorning } from '../support/appointments.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ at: wednesdayMorning })
})
afterAll(() => server.close())
beforeEach(() => server.anonymous.call('POST /sandbox/reset'))

const play = async (name: ScenarioName) => {
  const { status, body } = await server.anonymous.call('POST /sandbox/scenarios/{name}', { params: { name } })
  expect(status).toBe(200)
  return body
}

const dossiers: [ScenarioName, object][] = [
  ['birth-begun', { status: 'draft' }],
  ['birth-sent', { status: 'submitted', turn: 'office' }],
  ['birth-asked-again', { status: 'supplement', turn: 'resident' }],
  ['birth-late', { status: 'processing', papers: [{ form: '01' }, { form: '04' }, { form: '06' }] }],
  ['birth-refused', { status: 'refused' }],
  ['marital-fee', { payment: { amount: 15_000, paid: false } }],
  ['marital-finished', { status: 'finished', result: { documentNumber: '01/MẪU' } }],
  ['planning-sent', { status: 'submitted', procedureCode: '1.014159' }],
  ['desk-new', { status: 'submitted' }],
  ['desk-supplied', { status: 'supplement', waitingFor: 'supplement-check' }],
]

test.each(dossiers)('%s is there for the person who is told, at the place that is told', async (name, expected) => {
  const { person, path, dossierId } = await play(name)
  expect(path).toContain(dossierId)
  const { status, body } = await (
    await server.as(person)
  ).call('GET /dossiers/{id}', { params: { id: dossierId ?? '' } })
  expect(status).toBe(200)
  expect(body).toMatchObject(expected)
})

it('a person is being helped at the counter, for whoever plays it again too', async () => {
  await play('counter-visit')
  const { person, path, dossierId } = await play('counter-visit')
  expect(path).toBe('/quay/giup')
  const { body } = await (await server.as(person)).call('GET /visits')
  expect(body.items).toHaveLength(1)
  expect(body.items[0]?.dossiers.map(({ id }) => id)).toContain(dossierId)
})

it('has a play for every name', () => {
  const others = ['counter-visit', 'booked', 'full-day', 'wait-list']
  expect(new Set([...dossiers.map(([name]) => name), ...others])).toEqual(new Set(scenarioNames))
})

it('leaves no session of a sample person behind', async () => {
  const before = await server.services.db.selectFrom('session').select('token_hash').execute()
  await play('desk-supplied')
  expect(await server.services.db.selectFrom('session').select('token_hash').execute()).toEqual(before)
})

it('can be made twice, and resetting takes all of it away', async () => {
  const [one, other] = [await play('birth-sent'), await play('birth-sent')]
  expect(one.dossierId).not.toBe(other.dossierId)
  await server.anonymous.call('POST /sandbox/reset')
  expect((await (await server.as('resident-1')).call('GET /dossiers')).body.items).toEqual([])
})

import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { readEnvironment } from '../../server/environment.ts'
import { tidy } from '../../server/jobs/housekeeping.ts'
import { openEngine, openServices } from '../../server/open-services.ts'
import { goodAnswers } from '../support/answers.ts'
import { askOver } from '../support/ask-over.ts'
import { databaseEngine, freshDatabase } from '../support/database.ts'
import { smallJpeg, type FileToSend } from '../support/fixture-files.ts'
import { projectRoot } from '../support/project-root.ts'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { everyPurpose } from '../support/story.ts'
import { sha256 } from '../support/uploading.ts'

const preload = path.join(projectRoot, 'tests/support/die-at-step.ts')
/** Far more than there are: a loop that does not end is a fault of the loop. */
const mostSteps = 60
const tus = { 'tus-resumable': '1.0.0' }

let environment: Record<string, string>
let cleanUp: () => void
let server: ServerProcess
let plan: string
let token: string
let file: FileToSend
const told: Dossier[] = []

const start = () => startServerProcess({ ...environment, DIE_PLAN: plan }, ['--api-only'], preload)
type Headers = Record<string, string>
const ask = (method: string, place: string, body?: object | Buffer, headers: Headers = {}) =>
  askOver(server.origin, { method, path: place, token, body, headers })

beforeAll(async () => {
  const fresh = await freshDatabase()
  ;[environment, cleanUp] = [{ ...fresh.environment }, fresh.cleanUp]
  plan = path.join(fresh.environment.DATA_DIR, 'die-at-step')
  server = await start()
  file = await smallJpeg()
  token = ''
  token = ((await ask('POST', '/sessions', { kind: 'sample', person: 'resident-1' })).body as { token: string }).token
}, 120_000)
afterAll(async () => {
  await server.kill('SIGKILL')
  cleanUp()
})

/**
 * Does something while the server dies right before its n-th step, then starts the server again on the same data.
 * @returns the step at which it died, or undefined when it had no n-th step.
 */
async function dyingAt(n: number, act: () => Promise<unknown>): Promise<string | undefined> {
  writeFileSync(plan, String(n))
  const answer = await act().catch(() => undefined)
  rmSync(plan)
  if (!existsSync(`${plan}.died`)) {
    expect(answer, 'who was not killed answers').toBeDefined()
    return undefined
  }
  rmSync(`${plan}.died`)
  await server.kill('SIGKILL')
  await letLocksRunOut()
  server = await start()
  return String(n)
}

/** As ten seconds after its holder was killed; the embedded database forgets locks when it is opened. */
async function letLocksRunOut() {
  if (databaseEngine === 'pglite') return
  const engine = await openEngine(readEnvironment(environment, projectRoot))
  await sql`update upload_lock set expires_at = now() - interval '1 second'`.execute(engine.db)
  await engine.close()
}

async function eachStep(round: (n: number) => Promise<string | undefined>): Promise<number> {
  for (let n = 1; n <= mostSteps; n++) if ((await round(n)) === undefined) return n - 1
  throw new Error('there are more steps than anybody thought')
}

async function begin(): Promise<Dossier> {
  const { body } = await ask('GET', '/procedures/1.004873')
  const unitId = (body as { units: { id: string }[] }).units[0]?.id
  const headers = { 'idempotency-key': randomUUID() }
  return (await ask('POST', '/dossiers', { procedureCode: '1.004873', unitId }, headers)).body
}

const show = async (id: string): Promise<Dossier> => (await ask('GET', `/dossiers/${id}`)).body

/** What the phone knows of its upload, also after it was cut off. */
type Phone = { dossier: string; requirement: string; url?: string }

/** As the phone's library does it: where is it, if anywhere; then the rest. */
async function sendFile(phone: Phone) {
  const at = phone.url && (await ask('HEAD', phone.url, undefined, tus))
  if (!at || at.status === 404) {
    const metadata = Object.entries({ dossier: phone.dossier, requirement: phone.requirement, filename: file.name })
      .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
      .join(',')
    const length = { 'upload-length': String(file.buffer.length), 'upload-metadata': metadata }
    const announced = await ask('POST', '/uploads', undefined, { ...tus, ...length })
    expect(announced.status).toBe(201)
    phone.url = (announced.headers.get('location') ?? '').replace('/api/v1', '')
  }
  const offset = at && at.status !== 404 ? Number(at.headers.get('upload-offset')) : 0
  if (offset === file.buffer.length) return
  const type = 'application/offset+octet-stream'
  const headers = { ...tus, 'upload-offset': String(offset), 'content-type': type }
  expect((await ask('PATCH', phone.url ?? '', file.buffer.subarray(offset), headers)).status).toBe(204)
}

async function readyDraft() {
  const { id, documents } = await begin()
  const { form } = (await ask('GET', `/dossiers/${id}/definition`)).body as { form: never }
  await ask('PATCH', `/dossiers/${id}`, { revision: 0, answers: goodAnswers(form) })
  const requirement = documents.find(({ required }) => required)?.requirementId ?? ''
  await sendFile({ dossier: id, requirement })
  const draft = await show(id)
  const sent = draft.documents
    .filter(({ files }) => files.length > 0)
    .map(({ requirementId, files }) => ({
      requirementId,
      files: files.map((one) => ({ id: one.id, bytes: one.bytes, sha256: one.sha256 })),
    }))
  const consent = { textVersion: everyPurpose[0]?.version, agreed: true }
  const body = { action: 'submit', revision: draft.revision, documents: sent, consent, consents: everyPurpose }
  return { id, body: { ...body, truthful: true }, key: { 'idempotency-key': randomUUID() } }
}

it('killed at every step of taking in a file: the phone goes on, and the paper has the file once, whole', async () => {
  const steps = await eachStep(async (n) => {
    const { id, documents } = await begin()
    const phone: Phone = { dossier: id, requirement: documents.find(({ required }) => required)?.requirementId ?? '' }
    const died = await dyingAt(n, async () => (await sendFile(phone), true))
    if (died) await sendFile(phone)
    const after = await show(id)
    expect(after.documents.flatMap(({ files }) => files)).toMatchObject([
      { bytes: file.buffer.length, sha256: sha256(file.buffer), state: 'clean' },
    ])
    told.push(after)
    return died
  })
  expect(steps).toBeGreaterThanOrEqual(8)
}, 300_000)

it('killed at every step of a submission: sent again it is one dossier with one receipt', async () => {
  const steps = await eachStep(async (n) => {
    const { id, body, key } = await readyDraft()
    const submit = () => ask('POST', `/dossiers/${id}/transitions`, body, key)
    const died = await dyingAt(n, submit)
    const [again, twice] = [await submit(), await submit()]
    expect([again.status, twice.status, twice.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true'])
    expect(twice.body).toEqual(again.body)
    const stored = await show(id)
    expect(stored.receipt).toEqual((again.body as Dossier).receipt)
    expect(stored).toMatchObject({ status: 'submitted', receipt: { files: [{ sha256: sha256(file.buffer) }] } })
    expect(stored.events.map(({ action }) => action)).toEqual(['submit'])
    told.push(stored)
    return died
  })
  expect(steps).toBeGreaterThanOrEqual(10)
}, 300_000)

it('and when the house is kept days later, every file of a dossier is there and no other', async () => {
  await server.kill('SIGTERM')
  const daysLater = () => new Date(Date.now() + 4 * 86_400_000)
  const { services, close } = await openServices(readEnvironment(environment, projectRoot), daysLater)
  await tidy(services)
  const rows = await services.db.selectFrom('dossier_file').select('id').execute()
  const dossiers = await services.db.selectFrom('dossier').select('id').execute()
  const receiving = await services.db.selectFrom('upload').where('state', '=', 'receiving').select('id').execute()
  await close()
  const folder = environment.DATA_DIR ?? ''
  const stored = readdirSync(path.join(folder, 'files'), { recursive: true, withFileTypes: true })
  expect(
    stored
      .filter((one) => one.isFile())
      .map(({ name }) => name)
      .sort(),
  ).toEqual(rows.map(({ id }) => id).sort())
  expect(rows).toHaveLength(told.length)
  expect(dossiers.map(({ id }) => id).sort()).toEqual(told.map(({ id }) => id).sort())
  expect(receiving).toEqual([])
  expect(await readdir(path.join(folder, 'uploads'))).toEqual([])
}, 60_000)

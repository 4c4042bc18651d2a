import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { readEnvironment } from '../../server/environment.ts'
import { tidy } from '../../server/jobs/housekeeping.ts'
import { openServices } from '../../server/open-services.ts'
import { freshDatabase } from '../support/database.ts'
import { smallJpeg, type FileToSend } from '../support/fixture-files.ts'
import { phoneOver, type PhoneOver } from '../support/phone-over.ts'
import { projectRoot } from '../support/project-root.ts'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { submission, type Sent } from '../support/story.ts'
import { sha256 } from '../support/uploading.ts'

/** Starting a server, some 25 times, is the cost: each one mends what the last one left and dies of the next step. */
const timeout = 600_000
const days = 86_400_000

let server: ServerProcess
let phone: PhoneOver
let environment: Record<string, string>
let cleanUp: () => void

const dieAtStep = join(projectRoot, 'tests/support/die-at-step.ts')
const start = async () => void (server = await startServerProcess(environment, ['--api-only'], dieAtStep))

beforeAll(async () => {
  const fresh = await freshDatabase()
  ;[environment, cleanUp] = [{ ...fresh.environment }, fresh.cleanUp]
  await start()
  phone = await phoneOver(() => server.origin)
})
afterAll(async () => {
  await server.kill('SIGKILL')
  cleanUp()
})

type Paper = { requirementId: string; file: FileToSend; url: string }
type Prepared = { id: string; papers: Paper[]; key: string }
const prepared: Prepared[] = []

/** A photo whose bytes no other has: the note stands in a comment of the JPEG. */
async function photoOf(note: string): Promise<FileToSend> {
  const { name, mimeType, buffer } = await smallJpeg()
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, note.length + 2]), Buffer.from(note)])
  return { name, mimeType, buffer: Buffer.concat([buffer.subarray(0, 2), comment, buffer.subarray(2)]) }
}

/** A draft with answers; each needed paper is announced, and sent but for the last. */
async function prepare(): Promise<Prepared> {
  const draft = await phone.begin()
  await phone.fillIn(draft)
  const papers: Paper[] = []
  for (const { requirementId } of draft.documents.filter((one) => one.required)) {
    const file = await photoOf(`${draft.id} ${requirementId}`)
    papers.push({ requirementId, file, url: await phone.announce(draft.id, requirementId, file) })
  }
  expect(papers.length).toBeGreaterThan(1)
  for (const { url, file } of papers.slice(0, -1)) expect((await phone.sendBytes(url, file.buffer, 0)).status).toBe(204)
  const one = { id: draft.id, papers, key: randomUUID() }
  prepared.push(one)
  return one
}

const lastOf = ({ papers }: Prepared) => papers[papers.length - 1] as Paper
const headersFor = (dieAt: number | undefined): Record<string, string> =>
  dieAt === undefined ? {} : { 'die-at-step': String(dieAt) }

const sendLastPaper = (one: Prepared, dieAt?: number) =>
  phone.sendBytes(lastOf(one).url, lastOf(one).file.buffer, 0, headersFor(dieAt))

/** As after every trouble, the phone asks how much has arrived, and again while a lock of the dead server stands. */
async function goOnWithLastPaper({ url, file }: Paper) {
  let asked = await phone.askOffset(url)
  while (asked.status === 503) asked = await phone.askOffset(url)
  expect(asked.status).toBe(200)
  if (asked.offset === file.buffer.length) return
  expect((await phone.sendBytes(url, file.buffer.subarray(asked.offset), asked.offset)).status).toBe(204)
}

const idOf = (url: string) => url.split('/').pop() ?? ''
const sentOf = ({ papers }: Prepared): Sent =>
  papers.map(({ requirementId, file, url }) => ({
    requirementId,
    files: [{ id: idOf(url), bytes: file.buffer.length, sha256: sha256(file.buffer) }],
  }))

/** Again and again with one key, as the phone does until an answer comes. */
const submit = (one: Prepared, dieAt?: number) =>
  phone.ask(
    'POST',
    `/dossiers/${one.id}/transitions`,
    { ...submission(sentOf(one)), revision: 1 },
    { 'idempotency-key': one.key, ...headersFor(dieAt) },
  )

/** The step of which the server died; undefined when it answered. */
async function deathOf(request: Promise<{ status: number }>, wanted: number): Promise<string | undefined> {
  const status = await request.then(
    (reply) => reply.status,
    () => undefined,
  )
  if (status !== undefined) {
    expect(status).toBe(wanted)
    return undefined
  }
  const { signal, said } = await server.ended
  expect(signal, said).toBe('SIGKILL')
  const died = /^died (.+)$/m.exec(said)?.[1]
  expect(died, said).toBeDefined()
  return died
}

/** Half of the bytes lie in the store, and all of them. */
const abandonedAt = ['before rename', 'before insert into dossier_file']
let uploadSteps: string[] = []

/** One dossier of this draft, with the receipt that the phone was given and every byte of its papers. */
async function expectWhole(one: Prepared, answered: Dossier) {
  const dossier = await phone.dossier(one.id)
  expect(dossier).toEqual(answered)
  expect(dossier.status).toBe('submitted')
  expect(dossier.events.map(({ action }) => action)).toEqual(['submit'])
  const stored = dossier.documents.flatMap(({ files }) => files)
  expect(dossier.receipt?.files.map(({ file }) => file)).toEqual(stored)
  expect(stored.map(({ id }) => id)).toEqual(one.papers.map(({ url }) => idOf(url)))
  for (const { url, file } of one.papers) {
    const read = await phone.readFile(one.id, idOf(url))
    expect(read.equals(file.buffer)).toBe(true)
  }
}

async function expectNoOtherDossier() {
  const { items } = (await phone.ask('GET', '/dossiers?limit=100')).body as { items: { id: string; code: string }[] }
  expect(items.map(({ id }) => id).sort()).toEqual(prepared.map(({ id }) => id).sort())
  expect(new Set(items.map(({ code }) => code)).size).toBe(items.length)
}

/** Kills at the first step, the second and so on until the request is answered; gives the steps by name. */
async function atEveryStep(round: (dieAt: number) => Promise<string | undefined>): Promise<string[]> {
  const steps: string[] = []
  for (let died = await round(1); died !== undefined; died = await round(steps.length + 1)) steps.push(died)
  return steps
}

describe('a server killed at every step', () => {
  it('of taking in the last paper: the phone goes on, and no paper is lost or there twice', { timeout }, async () => {
    let [kept, lost] = [0, 0]
    uploadSteps = await atEveryStep(async (dieAt) => {
      const one = await prepare()
      const before = await phone.dossier(one.id)
      const died = await deathOf(sendLastPaper(one, dieAt), 204)
      if (died !== undefined) {
        await start()
        const now = await phone.dossier(one.id)
        const { requirementId, url } = lastOf(one)
        const files = now.documents.find((document) => document.requirementId === requirementId)?.files ?? []
        if (files.length > 0) kept += 1
        else lost += 1
        expect(files.map(({ id }) => id)).toEqual(files.length > 0 ? [idOf(url)] : [])
        if (files.length === 0) expect(now).toEqual(before)
        await goOnWithLastPaper(lastOf(one))
      }
      const reply = await submit(one)
      expect(reply.status).toBe(200)
      await expectWhole(one, reply.body)
      return died
    })
    expect(uploadSteps).toEqual(expect.arrayContaining([...abandonedAt, 'before commit', 'after commit']))
    expect(kept).toBeGreaterThan(0)
    expect(lost).toBeGreaterThan(5)
    await expectNoOtherDossier()
  })

  it(
    'of a submission: sent again it is one dossier with one receipt, and until then the draft',
    { timeout },
    async () => {
      let [stored, notStored] = [0, 0]
      const steps = await atEveryStep(async (dieAt) => {
        const one = await prepare()
        expect((await sendLastPaper(one)).status).toBe(204)
        const draft = await phone.dossier(one.id)
        const died = await deathOf(submit(one, dieAt), 200)
        if (died !== undefined) await start()
        const now = await phone.dossier(one.id)
        if (now.status === 'draft') {
          notStored += 1
          expect(now).toEqual(draft)
        } else if (died !== undefined) stored += 1
        const again = await submit(one)
        expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([
          200,
          now.status === 'draft' ? null : 'true',
        ])
        if (now.status !== 'draft') expect(again.body).toEqual(now)
        await expectWhole(one, again.body)
        return died
      })
      expect(steps).toEqual(
        expect.arrayContaining(['before insert into dossier_event', 'before commit', 'after commit']),
      )
      expect(notStored).toBeGreaterThan(5)
      expect(stored).toBeGreaterThan(0)
      await expectNoOtherDossier()
    },
  )

  it.each(abandonedAt)('%s, of a paper that nobody goes on with: the draft is as it was', { timeout }, async (step) => {
    const one = await prepare()
    const before = await phone.dossier(one.id)
    expect(await deathOf(sendLastPaper(one, uploadSteps.indexOf(step) + 1), 204)).toBe(step)
    await start()
    expect(await phone.dossier(one.id)).toEqual(before)
  })

  it('leaves in the store what the dossiers name, and nothing else, once it has been tidied', async () => {
    await server.kill('SIGKILL')
    const { services, close } = await openServices(
      readEnvironment(environment, projectRoot),
      () => new Date(Date.now() + 4 * days),
    )
    await tidy(services)
    const named = await services.db.selectFrom('dossier_file').select('id').execute()
    await close()
    const files = await filesBelow(join(environment.DATA_DIR ?? '', 'files'))
    expect(files.sort()).toEqual(named.map(({ id }) => id).sort())
    expect(await filesBelow(join(environment.DATA_DIR ?? '', 'uploads'))).toEqual([])
  })
})

const filesBelow = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map(({ name }) => name)

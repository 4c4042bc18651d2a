import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { putSmallRelease, smallData } from '../support/small-release.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'

let server: TestServer
let editor: Caller
let second: Caller

beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
  editor = await server.as(server.sampleOf('editor'))
  second = await server.as('editor-2')
})
afterAll(() => server.close())

let id: string
let folder: string
beforeEach(async () => {
  id = `thu-${randomUUID().slice(0, 8)}`
  folder = await putSmallRelease(server.services.environment.dataDir, id)
})

const onDesk = async (name = id) => {
  const { body } = await editor.call('GET /editor/planning/releases')
  const found = body.items.find(({ release }) => release.id === name)
  if (!found) throw new Error(`${name} is not on the desk`)
  return found
}
const input = (manifestSha256: string, release = id) => ({ params: { release }, body: { manifestSha256 } })
const sign = (sum: string, as = editor) => as.call('POST /editor/planning/releases/{release}/signatures', input(sum))
const publish = (sum: string, name = id) =>
  editor.call('POST /editor/planning/releases/{release}/publications', input(sum, name))
/** As any resident reads it. */
const asked = async (path: string) => {
  const reply = await server.app.inject({ url: `/api/v1/planning${path}` })
  return { status: reply.statusCode, body: reply.json() }
}

async function publishedRelease() {
  const { manifestSha256 } = await onDesk()
  await sign(manifestSha256)
  await sign(manifestSha256, second)
  const reply = await publish(manifestSha256)
  expect(reply.status).toBe(200)
  return reply.body
}

it('shows a draft to editors only: neither listed, nor answered, nor drawn for others', async () => {
  expect(await onDesk()).toMatchObject({ state: 'draft', missingSignatures: 2, signatures: [] })
  expect((await asked('/releases')).body.items.map((one: { id: string }) => one.id)).not.toContain(id)
  expect((await asked(`/parcels/26506-1-1?release=${id}`)).status).toBe(404)
  expect((await asked(`/tiles/${id}/plan/16/52269/30866`)).status).toBe(404)
  const preview = await editor.call('GET /planning/parcels/{parcelId}', {
    params: { parcelId: '26506-1-1' },
    query: { release: id },
  })
  expect(preview.body.plans[0]?.zones[0]).toMatchObject({ code: 'ODT', areaSquareMetres: 100 })
})

it('needs two different people: one who signs twice is one', async () => {
  const { manifestSha256 } = await onDesk()
  await sign(manifestSha256)
  expect((await sign(manifestSha256)).body).toMatchObject({ missingSignatures: 1, signatures: [{ mine: true }] })
  expect((await publish(manifestSha256)).problem.code).toBe('SIGNATURES_MISSING')
  expect((await sign(manifestSha256, second)).body).toMatchObject({ missingSignatures: 0 })
  expect((await publish(manifestSha256)).body.state).toBe('current')
})

it('publishes: everybody is answered from it, and the release before stays answerable by its name', async () => {
  const shown = await publishedRelease()
  expect(shown.publications).toHaveLength(1)
  expect((await asked('/releases/current')).body).toMatchObject({ id, current: true })
  expect((await asked('/parcels/26506-1-1')).body.releaseId).toBe(id)
  expect((await asked('/releases')).body.items.filter((one: { current: boolean }) => one.current)).toHaveLength(1)
  const question = { body: { q: '7/76', release: 'mau-47k-1' } }
  expect((await server.anonymous.call('POST /planning/search', question)).body.parcels.length).toBeGreaterThan(0)
})

it('goes back to an earlier release with one act, and forward again; both stay in the list of what was done', async () => {
  await publishedRelease()
  const shipped = await onDesk('mau-47k-1')
  expect(shipped.state).toBe('earlier')
  expect((await publish(shipped.manifestSha256, 'mau-47k-1')).body.state).toBe('current')
  expect((await asked('/releases/current')).body.id).toBe('mau-47k-1')
  const again = await onDesk()
  expect(again.state).toBe('earlier')
  expect((await publish(again.manifestSha256)).body.publications).toHaveLength(2)
  expect((await asked('/releases/current')).body.id).toBe(id)
})

it('refuses what was changed on the disk after it was made', async () => {
  const { manifestSha256 } = await onDesk()
  await sign(manifestSha256)
  await sign(manifestSha256, second)
  await appendFile(join(folder, 'plan.pmtiles'), 'x')
  expect((await publish(manifestSha256)).problem.code).toBe('FILES_CHANGED')
  expect((await sign(manifestSha256, second)).problem.code).toBe('FILES_CHANGED')
})

it('lets signatures fall when the release is made anew under the same name', async () => {
  const { manifestSha256 } = await onDesk()
  await sign(manifestSha256)
  await putSmallRelease(server.services.environment.dataDir, id, smallData('TMD'))
  expect((await sign(manifestSha256)).problem.code).toBe('STALE')
  expect(await onDesk()).toMatchObject({ missingSignatures: 2, signatures: [] })
})

const detail = async (release = id) => {
  const reply = await editor.call('GET /editor/planning/releases/{release}', { params: { release } })
  return reply.body
}

it('says what a draft has against what answers now, file by file with its checksum', async () => {
  const shipped = await onDesk('mau-47k-1')
  await publish(shipped.manifestSha256, 'mau-47k-1')
  const { body: answering } = await server.anonymous.call('GET /planning/releases/current')
  const { desk, files, comparedWith, counts, parcels, documents, note } = await detail()
  expect(desk).toEqual(await onDesk())
  expect(files.map(({ name }) => name)).toEqual(['plan.pmtiles', 'parcel.pmtiles', 'infra.pmtiles', 'lookup.bin'])
  for (const { name, sha256 } of files)
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ).toBe(sha256)
  expect(comparedWith?.id).toBe(answering.id)
  const count = (part: string) => counts.find((one) => one.part === part)
  expect(count('zones')).toMatchObject({ here: 1 })
  expect(count('parcels')?.current).toBe(answering.parcels)
  if (!parcels) throw new Error('not compared')
  expect(parcels.gone - parcels.added).toBe(answering.parcels - 1)
  expect(documents[0]).toMatchObject({ document: { name: 'Quy hoạch phân khu (mẫu nhỏ)' }, change: 'new' })
  expect(documents.filter(({ change }) => change === 'gone').length).toBeGreaterThan(3)
  expect(note).toBeNull()
})

it('reads a draft that was made anew under its name anew', async () => {
  await detail()
  const { documents, ...rest } = smallData()
  await putSmallRelease(server.services.environment.dataDir, id, { ...rest, documents, zones: [] })
  expect((await detail()).counts.find(({ part }) => part === 'zones')?.here).toBe(0)
})

it('compares the release that answers with nothing', async () => {
  await publishedRelease()
  expect(await detail()).toMatchObject({ comparedWith: null, parcels: null, desk: { state: 'current' } })
})

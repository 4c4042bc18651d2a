import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buryBlobs, expectBlob } from '../../server/storage/dead-blobs.ts'
import { createS3Store } from '../../server/storage/s3.ts'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { smallJpeg } from '../support/fixture-files.ts'
import { startS3Server, type S3Server } from '../support/s3-server.ts'
import { fullDraft, move, submission, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { announce, askOffset, sendBytes, sha256 } from '../support/uploading.ts'

const code = '1.004873'
type Stores = {
  server: TestServer
  breakIt: () => Promise<void>
  mendIt: () => Promise<void>
  stop: () => Promise<void>
}

/** A file where the folder has to be: this stops root too, whom no mode of a folder stops. */
async function onDisk(): Promise<Stores> {
  const server = await startTestServer()
  const folder = join(server.services.environment.dataDir, 'files')
  await mkdir(folder, { recursive: true })
  return {
    server,
    async breakIt() {
      await rename(folder, `${folder}.away`)
      await writeFile(folder, '')
    },
    async mendIt() {
      await rm(folder)
      await rename(`${folder}.away`, folder)
    },
    stop: () => server.close(),
  }
}

async function onS3(): Promise<Stores> {
  const s3 = await startS3Server()
  const server = await startTestServer({ environment: s3.environment })
  return {
    server,
    breakIt: s3.down,
    mendIt: s3.up,
    async stop() {
      await server.close()
      await s3.stop()
    },
  }
}

describe.each([
  ['the disk', onDisk],
  ['a store that speaks S3', onS3],
])('papers on %s', (_name, open) => {
  let stores: Stores
  let resident: Caller
  const ready = async () => {
    const reply = await stores.server.app.inject('/readyz')
    return [reply.statusCode, reply.json().checks.storage]
  }
  const fileUrl = (dossier: Dossier) =>
    `/api/v1/dossiers/${dossier.id}/files/${dossier.documents.flatMap(({ files }) => files)[0]?.id}`

  beforeAll(async () => {
    stores = await open()
    resident = await stores.server.as(stores.server.sampleOf('resident'))
  })
  afterAll(() => stores.stop())

  it('come back byte for byte, and are gone when they are taken out', async () => {
    const file = await smallJpeg()
    const { dossier } = await fullDraft(stores.server, resident, { code, file: async () => file })
    const read = await resident.inject({ url: fileUrl(dossier) })
    expect([read.statusCode, sha256(read.rawPayload)]).toEqual([200, sha256(file.buffer)])
    const id = fileUrl(dossier).split('/').pop() ?? ''
    await resident.call('DELETE /dossiers/{id}/files/{fileId}', { params: { id: dossier.id, fileId: id } })
    await expect(stores.server.services.blobs.read(id).then(buffer)).rejects.toThrow()
  })

  it('out of reach: said in its own word, readiness red, nothing lost, and it goes on by itself', async () => {
    const { dossier, sent } = await fullDraft(stores.server, resident, { code })
    const target = { dossier: dossier.id, requirement: sent[0]?.requirementId ?? '' }
    const file = await smallJpeg('trang-2.jpg')
    const { url } = await announce(resident, target, file)
    expect(await ready()).toEqual([200, true])

    await stores.breakIt()
    expect(await ready()).toEqual([503, false])
    expect((await sendBytes(resident, url, file.buffer, 0)).problem).toMatchObject({
      code: 'STORAGE_DOWN',
      status: 503,
      retryAfterSeconds: 10,
    })
    expect((await resident.inject({ url: fileUrl(dossier) })).json()).toMatchObject({ code: 'STORAGE_DOWN' })
    const params = { id: dossier.id }
    const kept = await resident.call('GET /dossiers/{id}', { params })
    expect(kept.body).toEqual(dossier)
    const body = { revision: kept.body.revision, resultChannel: 'counter' as const }
    expect((await resident.call('PATCH /dossiers/{id}', { params, body })).status).toBe(200)

    await stores.mendIt()
    expect(await ready()).toEqual([200, true])
    // The phone asks how much has arrived, as after every trouble: that takes the whole file in.
    expect(await askOffset(resident, url)).toEqual({ status: 200, offset: file.buffer.length })
    const second = { id: url.split('/').pop() ?? '', bytes: file.buffer.length, sha256: sha256(file.buffer) }
    const files = [...(sent[0]?.files ?? []), second]
    const reply = await move(resident, dossier.id, submission([{ requirementId: target.requirement, files }]))
    expect(reply.body.receipt?.files.map((one) => one.file.sha256)).toEqual(files.map((one) => one.sha256))
  })

  it('out of reach while a file is taken out or a draft is discarded: the act counts, the bytes go later', async () => {
    const { dossier } = await fullDraft(stores.server, resident, { code })
    const { dossier: other } = await fullDraft(stores.server, resident, { code })
    const fileId = fileUrl(dossier).split('/').pop() ?? ''
    const otherId = fileUrl(other).split('/').pop() ?? ''
    await stores.breakIt()
    const params = { id: dossier.id, fileId }
    expect((await resident.call('DELETE /dossiers/{id}/files/{fileId}', { params })).status).toBe(204)
    expect((await resident.call('DELETE /dossiers/{id}', { params: { id: other.id } })).status).toBe(204)
    await stores.mendIt()
    const { services } = stores.server
    expect(await buffer(await services.blobs.read(fileId))).not.toHaveLength(0)
    await buryBlobs(services)
    for (const id of [fileId, otherId]) await expect(services.blobs.read(id).then(buffer)).rejects.toThrow()
  })

  it('that a row names stay, also when a second one that stored them never came to say so', async () => {
    const { dossier } = await fullDraft(stores.server, resident, { code })
    const fileId = fileUrl(dossier).split('/').pop() ?? ''
    const { services } = stores.server
    await expectBlob(services, fileId)
    await buryBlobs({ ...services, now: () => new Date(Date.now() + 4 * 86_400_000) })
    expect(await buffer(await services.blobs.read(fileId))).not.toHaveLength(0)
    expect(await services.db.selectFrom('dead_blob').selectAll().execute()).toEqual([])
  })

  it('a paper sent before is copied inside the store', async () => {
    await submitted(stores.server, resident, { code })
    const { dossier, sent } = await fullDraft(stores.server, resident, { code })
    const params = { id: dossier.id, requirementId: sent[0]?.requirementId ?? '' }
    const { items } = (await resident.call('GET /dossiers/{id}/documents/{requirementId}/earlier', { params })).body
    const fileIds = items[0]?.files.map(({ id }) => id) ?? []
    const reply = await resident.call('POST /dossiers/{id}/documents/{requirementId}/reuse', {
      params,
      body: { fileIds },
    })
    expect(reply.body.documents[0]?.files).toHaveLength(1 + fileIds.length)
  })
})

describe('a store that speaks S3', () => {
  let s3: S3Server
  beforeAll(async () => void (s3 = await startS3Server()))
  afterAll(() => s3.stop())
  const storeWith = (secretAccessKey: string, bucket = s3.environment.S3_BUCKET ?? '') =>
    createS3Store({
      endpoint: s3.environment.S3_ENDPOINT ?? '',
      bucket,
      region: 'us-east-1',
      accessKeyId: s3.environment.S3_ACCESS_KEY ?? '',
      secretAccessKey,
    })

  it('is not ready with a wrong secret, nor without its bucket', async () => {
    await storeWith('S3RVER').check()
    await expect(storeWith('not-the-secret').check()).rejects.toThrow('403')
    await expect(storeWith('S3RVER', 'no-such-bucket').check()).rejects.toThrow('404')
  })

  it('takes no key that could be another address', async () => {
    await expect(storeWith('S3RVER').read('../giay-to/some-key')).rejects.toThrow('not a blob key')
  })
})

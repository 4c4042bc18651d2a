import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  emptyFile,
  hugePng,
  scriptNamedJpg,
  smallJpeg,
  smallPng,
  smallWebp,
  truncatedJpeg,
  twoPagePdf,
  type FileToSend,
} from '../support/fixture-files.ts'
import { twoPhotos } from '../support/photos.ts'
import { sampleAnswers } from '../../server/modules/sandbox/scenarios/sample-answers.ts'
import { beginDraft, move, submission } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { announce, askOffset, sendBytes, sha256, upload, type Target } from '../support/uploading.ts'

let server: TestServer
let resident: Caller
let target: Target

beforeAll(async () => {
  server = await startTestServer()
  resident = await server.as(server.sampleOf('resident'))
})
afterAll(() => server.close())
beforeEach(async () => {
  const draft = await beginDraft(server, resident)
  target = { dossier: draft.id, requirement: draft.documents.find((one) => one.required)?.requirementId ?? '' }
})

const stored = async () =>
  (await resident.call('GET /dossiers/{id}', { params: { id: target.dossier } })).body.documents.flatMap(
    (one) => one.files,
  )

async function send(file: FileToSend) {
  const { url, problem } = await announce(resident, target, file)
  return problem ?? (await sendBytes(resident, url, file.buffer, 0)).problem
}

describe('a file that is good', () => {
  it.each([
    ['JPEG', () => smallJpeg(), 'image/jpeg', 1],
    ['PNG', smallPng, 'image/png', 1],
    ['WebP', smallWebp, 'image/webp', 1],
    ['PDF', twoPagePdf, 'application/pdf', 2],
  ])('%s is stored byte for byte', async (_name, make, mime, pages) => {
    const file = await make()
    const sent = await upload(resident, target, file)
    expect(await stored()).toMatchObject([
      {
        id: sent.id,
        name: file.name,
        mime,
        pages,
        bytes: file.buffer.length,
        sha256: sha256(file.buffer),
        sent: false,
      },
    ])
    const read = await resident.inject({ method: 'GET', url: `/api/v1/dossiers/${target.dossier}/files/${sent.id}` })
    expect(sha256(read.rawPayload)).toBe(sent.sha256)
    expect(read.headers['x-content-type-options']).toBe('nosniff')
  })

  it('may be the same picture twice', async () => {
    const file = await smallJpeg()
    await upload(resident, target, file)
    await upload(resident, target, file)
    expect((await stored()).map((one) => one.sha256)).toEqual([sha256(file.buffer), sha256(file.buffer)])
  })

  it('keeps a name that is only a name', async () => {
    await upload(resident, target, { ...(await smallJpeg()), name: '../../ảnh\u0000 giấy.jpg' })
    expect((await stored())[0]?.name).toBe('ảnh giấy.jpg')
  })
})

describe('a file that is not good is refused with its own word', () => {
  it.each([
    ['cut off in the middle', truncatedJpeg, 'FILE_BROKEN'],
    ['of more than a hundred megapixels', async () => hugePng(), 'FILE_TOO_MANY_PIXELS'],
    ['empty', async () => emptyFile(), 'FILE_EMPTY'],
    ['a script named .jpg', async () => scriptNamedJpg(), 'FILE_TYPE'],
    [
      'a PDF that is none',
      async () => ({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 nothing follows') }),
      'FILE_BROKEN',
    ],
    [
      'a web page',
      async () => ({
        name: 'a.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from('<html><script>alert(1)</script></html>'),
      }),
      'FILE_TYPE',
    ],
  ])('%s', async (_name, make, code) => {
    const problem = await send(await make())
    expect(problem).toMatchObject({ code })
    expect(await stored()).toEqual([])
  })

  it('larger than allowed, before a byte is sent', async () => {
    const { status, problem } = await announce(resident, target, {
      name: 'a.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.alloc(20 * 1024 * 1024 + 1),
    })
    expect([status, problem?.code]).toEqual([413, 'FILE_TOO_LARGE'])
  })
})

describe('an upload that is interrupted', () => {
  it('goes on at its offset', async () => {
    const file = await smallJpeg()
    const { url } = await announce(resident, target, file)
    await sendBytes(resident, url, file.buffer.subarray(0, 1000), 0)
    expect(await askOffset(resident, url)).toEqual({ status: 200, offset: 1000 })
    expect(await sendBytes(resident, url, file.buffer.subarray(0, 1000), 0)).toMatchObject({ status: 409 })
    await sendBytes(resident, url, file.buffer.subarray(1000), 1000)
    expect(await stored()).toMatchObject([{ sha256: sha256(file.buffer) }])
    expect(await askOffset(resident, url)).toEqual({ status: 200, offset: file.buffer.length })
  })

  it('keeps what had arrived when the line broke in the middle of a piece', async () => {
    const [photo] = await twoPhotos()
    const buffer = await readFile(photo)
    const { url } = await announce(resident, target, { name: 'anh.jpg', mimeType: 'image/jpeg', buffer })
    const scratch = join(server.services.environment.dataDir, 'uploads', url.split('/').pop() ?? '')
    const address = new URL(await server.app.listen({ host: '127.0.0.1', port: 0 }))
    const line = connect(Number(address.port), address.hostname)
    line.write(
      [
        `PATCH ${url} HTTP/1.1`,
        `Host: ${address.host}`,
        `Authorization: Bearer ${resident.token}`,
        'Tus-Resumable: 1.0.0',
        'Upload-Offset: 0',
        'Content-Type: application/offset+octet-stream',
        `Content-Length: ${buffer.length}`,
        '',
        '',
      ].join('\r\n'),
    )
    line.write(buffer.subarray(0, Math.floor(buffer.length / 2)))
    const arrived = () => stat(scratch).then((found) => found.size)
    await vi.waitFor(async () => expect(await arrived()).toBeGreaterThan(100_000), { timeout: 10_000 })
    line.destroy()
    const { offset } = await askOffset(resident, url)
    expect(offset).toBeGreaterThan(100_000)
    await sendBytes(resident, url, buffer.subarray(offset), offset)
    expect(await stored()).toMatchObject([{ sha256: sha256(buffer) }])
  })

  it('that is sent by two requests at once keeps its bytes', async () => {
    const file = await smallJpeg()
    const { url } = await announce(resident, target, file)
    const replies = await Promise.all([0, 0, 0].map(() => sendBytes(resident, url, file.buffer, 0)))
    expect(replies.filter((one) => one.status === 204)).toHaveLength(1)
    expect(await stored()).toMatchObject([{ sha256: sha256(file.buffer) }])
  })

  it('that another instance holds, or held when it was killed, is busy for now and no fault of the server', async () => {
    const file = await smallJpeg()
    const { url } = await announce(resident, target, file)
    const held = {
      upload_id: url.split('/').pop() ?? '',
      holder: randomUUID(),
      expires_at: new Date(Date.now() + 60_000),
    }
    await server.services.db.insertInto('upload_lock').values(held).execute()
    const { status, problem } = await sendBytes(resident, url, file.buffer, 0)
    expect([status, problem?.code, problem?.retryAfterSeconds]).toEqual([503, 'BUSY', 1])
    expect((await askOffset(resident, url)).status).toBe(503)
    expect(server.logged()).not.toContain('upload failed')
  })

  it('is not sent yet for the server: sending the dossier says which paper is still on its way', async () => {
    const file = await smallJpeg()
    const { url } = await announce(resident, target, file)
    await sendBytes(resident, url, file.buffer.subarray(0, 1000), 0)
    const documents = [
      {
        requirementId: target.requirement,
        files: [{ id: url.split('/').pop() ?? '', bytes: file.buffer.length, sha256: sha256(file.buffer) }],
      },
    ]
    const { body: dossier } = await resident.call('GET /dossiers/{id}', { params: { id: target.dossier } })
    const { form } = (await resident.call('GET /dossiers/{id}/definition', { params: { id: target.dossier } })).body
    if (form)
      await resident.call('PATCH /dossiers/{id}', {
        params: { id: dossier.id },
        body: { revision: dossier.revision, answers: sampleAnswers(form) },
      })
    const reply = await move(resident, dossier.id, submission(documents))
    expect(reply.problem).toMatchObject({
      code: 'UPLOAD_INCOMPLETE',
      items: [{ id: target.requirement, reason: 'incomplete' }],
    })
  })
})

describe('somebody else', () => {
  it('finds no such upload, and cannot add to the draft', async () => {
    const [first, second] = server.services.locality.samplePeople.filter((one) => one.role === 'resident')
    const mine = await server.as(first?.id ?? '')
    const theirs = await server.as(second?.id ?? '')
    const file = await smallJpeg()
    const { url } = await announce(mine, target, file)
    expect((await askOffset(theirs, url)).status).toBe(404)
    expect((await sendBytes(theirs, url, file.buffer, 0)).problem?.code).toBe('NOT_FOUND')
    expect((await announce(theirs, target, file)).problem?.code).toBe('NOT_FOUND')
    expect((await announce(server.anonymous, target, file)).problem?.code).toBe('SIGNED_OUT')
    expect((await askOffset(mine, '/api/v1/uploads/00000000-0000-4000-8000-000000000000')).status).toBe(404)
    expect((await askOffset(mine, '/api/v1/uploads/..%2F..%2Fdata-key')).status).toBe(404)
  })
})

import { buffer } from 'node:stream/consumers'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageView } from '../../contract/schemas/paper-pages.ts'
import { smallJpeg, smallPng, twoPagePdf, type FileToSend } from '../support/fixture-files.ts'
import { beginDraft, fullDraft, move, submission, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { upload, type Target } from '../support/uploading.ts'

const whole: PageView = { turn: 0, cut: { top: 0, right: 0, bottom: 0, left: 0 } }
let server: TestServer
let resident: Caller
let staff: Caller

beforeAll(async () => {
  server = await startTestServer()
  resident = await server.as(server.sampleOf('resident'))
  staff = await server.as(server.sampleOf('one-stop'))
})
afterAll(() => server.close())

/** A photo of two colours, the left half red, with a place in its EXIF. */
async function twoColours(): Promise<FileToSend> {
  const red = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#c00000' } })
    .png()
    .toBuffer()
  const buffer = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#0000c0' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 20/1 42/1' } })
    .toBuffer()
  return { name: 'hai-mau.jpg', mimeType: 'image/jpeg', buffer }
}

async function draftWith(...files: FileToSend[]) {
  const draft = await beginDraft(server, resident)
  const requirementId = draft.documents.find((one) => one.required)?.requirementId ?? ''
  const target: Target = { dossier: draft.id, requirement: requirementId }
  const ids: string[] = []
  for (const file of files) ids.push((await upload(resident, target, file)).id)
  return { params: { id: draft.id, requirementId }, ids }
}

const pdfOf = async (caller: Caller, params: { id: string; requirementId: string }) => {
  const reply = await caller.inject({
    method: 'GET',
    url: `/api/v1/dossiers/${params.id}/documents/${params.requirementId}/pdf`,
  })
  return { status: reply.statusCode, bytes: reply.rawPayload }
}

/** The JPEG pictures that stand in a PDF, as they are drawn. */
async function picturesIn(bytes: Buffer) {
  const pictures: Buffer[] = []
  for (let at = bytes.indexOf('DCTDecode'); at !== -1; at = bytes.indexOf('DCTDecode', at + 1)) {
    const start = bytes.indexOf(Buffer.from([0xff, 0xd8, 0xff]), at)
    pictures.push(bytes.subarray(start, bytes.indexOf('endstream', start)))
  }
  return Promise.all(
    pictures.map(async (picture) => {
      const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
      const at = (x: number, y: number) => ((data[(y * info.width + x) * 3] ?? 0) > 100 ? 'red' : 'blue')
      const exif = (await sharp(picture).metadata()).exif
      return { size: [info.width, info.height], first: at(4, 4), last: at(info.width - 5, info.height - 5), exif }
    }),
  )
}

describe('the pages of a paper', () => {
  it('become one PDF in the order that the person gives, a PDF among them page by page', async () => {
    const { params, ids } = await draftWith(await smallJpeg('1.jpg'), await twoPagePdf(), await smallJpeg('3.jpg'))
    const pages = [...ids].reverse().map((fileId) => ({ fileId, view: whole }))
    const arranged = await resident.call('PATCH /dossiers/{id}/documents/{requirementId}/pages', {
      params,
      body: { pages },
    })
    expect(arranged.body.pages.map(({ file }) => file.name)).toEqual(['3.jpg', 'giay-to.pdf', '1.jpg'])
    const { documents } = (await resident.call('GET /dossiers/{id}', { params: { id: params.id } })).body
    expect(documents.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['3.jpg', 'giay-to.pdf', '1.jpg'])
    const { status, bytes } = await pdfOf(resident, params)
    expect(status).toBe(200)
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(4)
  })

  it('are turned and cut as asked, without the place where they were taken; the file itself stays', async () => {
    const photo = await twoColours()
    const { params, ids } = await draftWith(photo)
    const [fileId = ''] = ids
    const view: PageView = { turn: 180, cut: { top: 0, right: 45, bottom: 0, left: 0 } }
    await resident.call('PATCH /dossiers/{id}/documents/{requirementId}/pages', {
      params,
      body: { pages: [{ fileId, view }] },
    })
    // Upside down the blue half is on the left; the right 45 of 100 are cut away.
    expect(await picturesIn((await pdfOf(resident, params)).bytes)).toEqual([
      { size: [220, 200], first: 'blue', last: 'red', exif: undefined },
    ])
    const kept = await buffer(await server.services.blobs.read(fileId))
    expect(kept.equals(photo.buffer), 'the evidence').toBe(true)
  })

  it('are shown one by one without the place either, upright; what holds no place leaves as it came', async () => {
    const photo = await twoColours()
    const lying = { ...photo, buffer: await sharp(photo.buffer).withMetadata({ orientation: 6 }).toBuffer() }
    const [png, plain] = [await smallPng(), await smallJpeg()]
    const { params, ids } = await draftWith(photo, lying, png, plain)
    const shown = async (id: string) =>
      (await resident.inject({ method: 'GET', url: `/api/v1/dossiers/${params.id}/files/${id}` })).rawPayload
    const notes = async (id: string) => {
      const { exif, width, height } = await sharp(await shown(id)).metadata()
      return { exif, size: [width, height] }
    }
    expect((await sharp(photo.buffer).metadata()).exif, 'the photo has a place').toBeDefined()
    expect(await Promise.all(ids.slice(0, 2).map(notes))).toEqual([
      { exif: undefined, size: [400, 200] },
      { exif: undefined, size: [200, 400] },
    ])
    expect((await shown(ids[2] ?? '')).equals(png.buffer)).toBe(true)
    expect((await shown(ids[3] ?? '')).equals(plain.buffer)).toBe(true)
    const link = { params: { id: params.id, fileId: ids[0] ?? '' } }
    const { path } = (await resident.call('POST /dossiers/{id}/files/{fileId}/links', link)).body
    const opened = await server.anonymous.inject({ method: 'GET', url: `/api/v1${path}` })
    expect((await sharp(opened.rawPayload).metadata()).exif).toBeUndefined()
  })

  it('cannot be arranged by somebody who saw other pages than are stored', async () => {
    const { params, ids } = await draftWith(await smallJpeg('1.jpg'), await smallJpeg('2.jpg'))
    const arrange = (pages: { fileId: string; view: PageView }[]) =>
      resident.call('PATCH /dossiers/{id}/documents/{requirementId}/pages', { params, body: { pages } })
    expect((await arrange([{ fileId: ids[0] ?? '', view: whole }])).problem.code).toBe('STALE')
    expect((await arrange(ids.map(() => ({ fileId: ids[0] ?? '', view: whole })))).problem.code).toBe('STALE')
  })

  it('of a draft are for the owner alone, of a sent dossier for the office too', async () => {
    const { params } = await draftWith(await smallJpeg())
    expect((await pdfOf(staff, params)).status).toBe(404)
    const { dossier, sent } = await fullDraft(server, resident)
    await move(resident, dossier.id, submission(sent))
    const place = { id: dossier.id, requirementId: sent[0]?.requirementId ?? '' }
    expect((await pdfOf(staff, place)).status).toBe(200)
    const linked = await staff.call('POST /dossiers/{id}/documents/{requirementId}/pdf/links', { params: place })
    const opened = await server.anonymous.inject({ method: 'GET', url: `/api/v1${linked.body.path}` })
    expect([opened.statusCode, opened.headers['content-type']]).toEqual([200, 'application/pdf'])
  })
})

describe('a paper that was used before', () => {
  it('is offered again, and taken over byte for byte without being sent again', async () => {
    const before = await submitted(server, resident)
    const requirementId = before.receipt?.files[0]?.requirementId ?? ''
    const draft = await beginDraft(server, resident)
    const params = { id: draft.id, requirementId }
    const { items } = (await resident.call('GET /dossiers/{id}/documents/{requirementId}/earlier', { params })).body
    expect(items[0]).toMatchObject({ dossierId: before.id, kind: 'same-name' })
    const [file] = items[0]?.files ?? []
    const body = { fileIds: [file?.id ?? ''] }
    const reuse = () =>
      resident.call(
        'POST /dossiers/{id}/documents/{requirementId}/reuse',
        { params, body },
        { key: `reuse-${draft.id}` },
      )
    const after = await reuse()
    expect(after.status).toBe(200)
    const stored = after.body.documents.find((one) => one.requirementId === requirementId)?.files ?? []
    expect(stored).toMatchObject([{ sha256: file?.sha256, bytes: file?.bytes, sent: false }])
    expect(stored[0]?.id).not.toBe(file?.id)
    const bytes = await resident.inject({
      method: 'GET',
      url: `/api/v1/dossiers/${draft.id}/files/${stored[0]?.id}`,
    })
    expect(bytes.rawPayload.length).toBe(file?.bytes)
    // Pressed twice on a weak line: one copy.
    expect((await reuse()).body.documents.find((one) => one.requirementId === requirementId)?.files).toHaveLength(1)
  })

  it('is never somebody else’s', async () => {
    const before = await submitted(server, resident)
    const other = server.services.locality.samplePeople.filter(({ role }) => role === 'resident')[1]
    const stranger = await server.as(other?.id ?? '')
    const draft = await beginDraft(server, stranger)
    const file = before.receipt?.files[0]
    const params = { id: draft.id, requirementId: file?.requirementId ?? '' }
    const offered = await stranger.call('GET /dossiers/{id}/documents/{requirementId}/earlier', { params })
    expect(offered.body.items).toEqual([])
    const body = { fileIds: [file?.file.id ?? ''] }
    const taken = await stranger.call('POST /dossiers/{id}/documents/{requirementId}/reuse', { params, body })
    expect(taken.problem.code).toBe('NOT_FOUND')
  })
})

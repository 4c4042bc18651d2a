import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { scanWaiting } from '../../server/jobs/scan.ts'
import { createClamd } from '../../server/scan/clamd.ts'
import { Readable } from 'node:stream'
import { smallJpeg, type FileToSend } from '../support/fixture-files.ts'
import { clamdIsInstalled, startClamd } from '../support/real-clamd.ts'
import { marker, startScannerSocket, type ScannerSocket } from '../support/scanner-socket.ts'
import { fullDraft, move, submission, submitted, type Sent } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { announce, sendBytes, upload, type Target } from '../support/uploading.ts'

const code = '1.004873'

/** A sound picture with the mark behind its end. */
const infectedJpeg = async (): Promise<FileToSend> => {
  const sound = await smallJpeg('anh-the.jpg')
  return { ...sound, buffer: Buffer.concat([sound.buffer, Buffer.from(marker)]) }
}

async function send(resident: Caller, target: Target, file: FileToSend) {
  const { url, problem } = await announce(resident, target, file)
  return problem ?? (await sendBytes(resident, url, file.buffer, 0)).problem
}

const paperOf = (dossier: Dossier) => dossier.documents.find((one) => one.required)?.requirementId ?? ''
const nameOfPaper = (dossier: Dossier) => dossier.documents.find((one) => one.required)?.name ?? ''
const filesOf = (dossier: Dossier) => dossier.documents.flatMap(({ files }) => files)

describe('with a scanner', () => {
  let scanner: ScannerSocket
  let server: TestServer
  let resident: Caller
  let clerk: Caller
  const read = async (id: string) => (await resident.call('GET /dossiers/{id}', { params: { id } })).body
  const scanNow = () => scanWaiting(server.services)

  beforeAll(async () => {
    scanner = await startScannerSocket()
    server = await startTestServer({ environment: { CLAMD: scanner.address } })
    resident = await server.as(server.sampleOf('resident'))
    clerk = await server.as(server.sampleOf('one-stop'))
  })
  afterAll(async () => {
    await server.close()
    await scanner.down()
  })
  beforeEach(() => scanner.mood('well'))

  it('a clean file is taken, whole, and nothing is said', async () => {
    const before = scanner.scanned().length
    const { dossier } = await fullDraft(server, resident, { code })
    expect(filesOf(dossier)).toMatchObject([{ state: 'clean' }])
    expect(scanner.scanned().slice(before)).toEqual([filesOf(dossier)[0]?.bytes])
  })

  it('an infected one is refused in its own words, stored nowhere, and the paper is still asked for', async () => {
    const { dossier } = await fullDraft(server, resident, { code })
    const [clean] = filesOf(dossier)
    const params = { id: dossier.id, fileId: clean?.id ?? '' }
    await resident.call('DELETE /dossiers/{id}/files/{fileId}', { params })
    const problem = await send(resident, { dossier: dossier.id, requirement: paperOf(dossier) }, await infectedJpeg())
    expect(problem).toMatchObject({ code: 'FILE_INFECTED', status: 422 })
    expect(filesOf(await read(dossier.id))).toEqual([])
    const sent = await move(resident, dossier.id, submission([]))
    expect(sent.problem).toMatchObject({ code: 'DOCUMENTS_MISSING', items: [{ id: paperOf(dossier) }] })
  })

  it.each(['silent', 'hangs-up', 'error'] as const)('one that %s keeps nobody waiting for ever', async (mood) => {
    scanner.mood(mood)
    const [host = '', port] = scanner.address.split(':')
    const hasty = createClamd({ host, port: Number(port) }, { silenceMs: 200 })
    await expect(hasty.scan(Readable.from([Buffer.alloc(3_000_000)]))).rejects.toThrow()
  })

  describe('that is down', () => {
    let dossier: Dossier
    let sent: Sent

    beforeEach(async () => {
      await scanner.down()
      ;({ dossier, sent } = await fullDraft(server, resident, { code, file: infectedJpeg }))
    })
    afterEach(async () => {
      await scanner.down()
      await scanner.up()
      await scanNow()
    })

    it('files are taken and flagged, readiness says so and stays green, and the dossier can be sent', async () => {
      expect(filesOf(dossier)).toMatchObject([{ state: 'pending-scan' }])
      const ready = await server.app.inject('/readyz')
      expect([ready.statusCode, ready.json().scanner]).toEqual([200, 'down'])
      expect((await move(resident, dossier.id, submission(sent))).status).toBe(200)
      const seen = await clerk.call('GET /dossiers/{id}', { params: { id: dossier.id } })
      expect(filesOf(seen.body)).toMatchObject([{ state: 'pending-scan' }])
      expect(await scanNow()).toBe(0)
    })

    it('found later in a draft: the file is not opened, not sent, and asked for anew', async () => {
      await scanner.up()
      expect(await scanNow()).toBe(1)
      expect(filesOf(await read(dossier.id))).toMatchObject([{ state: 'infected' }])
      const [file] = filesOf(dossier)
      const params = { id: dossier.id, fileId: file?.id ?? '' }
      const opened = await resident.inject({ method: 'GET', url: `/api/v1/dossiers/${dossier.id}/files/${file?.id}` })
      expect(opened.json()).toMatchObject({ code: 'FILE_INFECTED' })
      expect((await move(resident, dossier.id, submission(sent))).problem.code).toBe('FILE_INFECTED')
      const name = nameOfPaper(dossier)
      expect((await move(resident, dossier.id, submission([]))).problem).toMatchObject({
        code: 'FILE_INFECTED',
        items: [{ name, reason: 'infected' }],
      })
      expect((await resident.call('DELETE /dossiers/{id}/files/{fileId}', { params })).status).toBe(204)
      const again = await upload(
        resident,
        { dossier: dossier.id, requirement: paperOf(dossier) },
        await smallJpeg('moi.jpg'),
      )
      const good = submission([{ requirementId: paperOf(dossier), files: [again] }])
      expect((await move(resident, dossier.id, good)).status).toBe(200)
    })

    it('found later beside a clean page: the paper is named, and nothing goes without the page in silence', async () => {
      await scanner.up()
      const clean = await upload(
        resident,
        { dossier: dossier.id, requirement: paperOf(dossier) },
        await smallJpeg('trang-2.jpg'),
      )
      await scanNow()
      const { problem } = await move(
        resident,
        dossier.id,
        submission([{ requirementId: paperOf(dossier), files: [clean] }]),
      )
      expect(problem).toMatchObject({
        code: 'FILE_INFECTED',
        items: [{ id: paperOf(dossier), name: nameOfPaper(dossier) }],
      })
      expect((await read(dossier.id)).status).toBe('draft')
    })

    it('found later in a sent dossier: nobody opens it, and what is handed in again takes its place', async () => {
      await move(resident, dossier.id, submission(sent))
      await scanner.up()
      await scanNow()
      const [file] = filesOf(dossier)
      const url = `/api/v1/dossiers/${dossier.id}/files/${file?.id}`
      expect((await clerk.inject({ method: 'GET', url })).json()).toMatchObject({ code: 'FILE_INFECTED' })
      const link = await clerk.call('POST /dossiers/{id}/files/{fileId}/links', {
        params: { id: dossier.id, fileId: file?.id ?? '' },
      })
      expect((await clerk.inject({ url: `/api/v1${link.body.path}` })).json()).toMatchObject({ code: 'FILE_INFECTED' })
      const paper = `/api/v1/dossiers/${dossier.id}/documents/${paperOf(dossier)}/pdf`
      expect((await clerk.inject({ url: paper })).statusCode).toBe(404)
      const items = [{ requirementId: paperOf(dossier), reason: 'Tệp có mã độc' }]
      await move(clerk, dossier.id, { action: 'request-supplement', items })
      const again = await upload(resident, { dossier: dossier.id, requirement: paperOf(dossier) }, await smallJpeg())
      const supplied = await move(resident, dossier.id, {
        action: 'supply',
        documents: [{ requirementId: paperOf(dossier), files: [again] }],
      })
      expect(supplied.body.documents[0]).toMatchObject({
        files: [{ state: 'clean' }],
        replaced: [{ state: 'infected' }],
      })
    })
  })

  it('a file that it cannot judge holds up no other', async () => {
    await scanner.down()
    const { dossier: first } = await fullDraft(server, resident, { code })
    const { dossier: second } = await fullDraft(server, resident, { code })
    await scanner.up()
    const lost = filesOf(first)[0]?.id ?? ''
    await server.services.blobs.delete(lost)
    expect(await scanNow()).toBe(1)
    expect(filesOf(await read(first.id))).toMatchObject([{ state: 'pending-scan' }])
    expect(filesOf(await read(second.id))).toMatchObject([{ state: 'clean' }])
  })
})

it('files from before there was a scanner are looked at once there is one', async () => {
  const scanner = await startScannerSocket()
  const server = await startTestServer()
  const [host = '', port] = scanner.address.split(':')
  try {
    const resident = await server.as(server.sampleOf('resident'))
    const dossier = await submitted(server, resident, { code, file: infectedJpeg })
    expect(filesOf(dossier)).toMatchObject([{ state: 'clean' }])
    await scanWaiting({ ...server.services, scanner: createClamd({ host, port: Number(port) }) })
    const { body } = await resident.call('GET /dossiers/{id}', { params: { id: dossier.id } })
    expect(filesOf(body)).toMatchObject([{ state: 'infected' }])
  } finally {
    await server.close()
    await scanner.down()
  }
})

if (!clamdIsInstalled) console.log('skipped: clamd not installed')
it.runIf(clamdIsInstalled)('the real clamd with a signature of our own', { timeout: 120_000 }, async () => {
  const clamd = await startClamd()
  const server = await startTestServer({ environment: { CLAMD: clamd.address } })
  try {
    const resident = await server.as(server.sampleOf('resident'))
    const { dossier } = await fullDraft(server, resident, { code })
    expect(filesOf(dossier)).toMatchObject([{ state: 'clean' }])
    expect((await server.app.inject('/readyz')).json().scanner).toBe('ok')
    const target = { dossier: dossier.id, requirement: paperOf(dossier) }
    expect(await send(resident, target, await infectedJpeg())).toMatchObject({ code: 'FILE_INFECTED' })
    const scanner = createClamd({ path: clamd.address })
    expect(await scanner.scan(Readable.from([Buffer.alloc(20_000_000)]))).toEqual({ infected: false })
    expect(await scanner.scan(Readable.from([Buffer.from(marker)]))).toEqual({
      infected: true,
      signature: 'Mot.Cua.Test.UNOFFICIAL',
    })
    // Over clamd's own limit it hangs up in the middle: that is no verdict.
    await expect(scanner.scan(Readable.from([Buffer.alloc(30_000_000)]))).rejects.toThrow()
  } finally {
    await server.close()
    await clamd.stop()
  }
})

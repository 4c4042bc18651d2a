import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { seed } from '../../server/modules/locality/seed.ts'
import { smallJpeg, twoPagePdf } from '../support/fixture-files.ts'
import { beginDraft, birth, fullDraft, homeUnit, move, submission } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'

/** As it is in production since 1/7/2025: the national portal takes the dossier, not this app. */
let server: TestServer
let resident: Caller
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
  server.services.locality.profile.sandboxTakesFormsInApp = false
  resident = await server.as(server.sampleOf('resident'))
})
afterAll(() => server.close())

async function openPack(caller: Caller, dossier: Dossier) {
  const reply = await caller.inject({ method: 'GET', url: `/api/v1/dossiers/${dossier.id}/pack` })
  return { reply, pdf: reply.statusCode === 200 ? await PDFDocument.load(reply.rawPayload) : undefined }
}

/** The titles of the outline, first to last. */
function bookmarksOf(pdf: PDFDocument): string[] {
  const outline = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict)
  const titles: string[] = []
  let at = outline.get(PDFName.of('First'))
  while (at instanceof PDFRef) {
    const item: PDFDict = pdf.context.lookup(at, PDFDict)
    titles.push(item.lookup(PDFName.of('Title'), PDFHexString).decodeText())
    at = item.get(PDFName.of('Next'))
  }
  return titles
}

describe('a procedure that the national portal takes', () => {
  it('can be prepared here, and the draft says that it is not sent here', async () => {
    const dossier = await beginDraft(server, resident)
    expect(dossier).toMatchObject({ status: 'draft', mode: 'prepare' })
  })

  it('is never sent: the answer says so and the draft stays', async () => {
    const { dossier, sent } = await fullDraft(server, resident)
    const reply = await move(resident, dossier.id, submission(sent))
    expect(reply.problem.code).toBe('NOT_IN_APP')
    const after = await resident.call('GET /dossiers/{id}', { params: { id: dossier.id } })
    expect(after.body).toMatchObject({ status: 'draft', submittedAt: null })
  })

  it('ends in one PDF: answers to copy, then every paper with a bookmark, page for page', async () => {
    const { dossier } = await fullDraft(server, resident, {
      file: (id) => (id === 'giay-chung-sinh' ? twoPagePdf() : smallJpeg(`${id}.jpg`)),
    })
    const { reply, pdf } = await openPack(resident, dossier)
    expect(reply.headers['content-type']).toContain('application/pdf')
    expect(reply.headers['cache-control']).toBe('no-store')
    const papers = dossier.documents.filter(({ files }) => files.length > 0)
    expect(pdf && bookmarksOf(pdf)).toEqual(['Câu trả lời để chép lại', ...papers.map(({ name }) => name)])
    const pages = papers.flatMap(({ files }) => files).reduce((sum, file) => sum + file.pages, 0)
    expect(pdf?.getPageCount()).toBeGreaterThan(pages)
  })

  it('opens once by a link without a session, for the viewer of the phone', async () => {
    const { dossier } = await fullDraft(server, resident)
    const { body } = await resident.call('POST /dossiers/{id}/pack/links', { params: { id: dossier.id } })
    const open = () => server.anonymous.inject({ method: 'GET', url: `/api/v1${body.path}` })
    expect((await open()).headers['content-type']).toContain('application/pdf')
    expect((await open()).statusCode).toBe(404)
  })

  it('is sent as soon as the locality switches its mode by data, drafts in progress included', async () => {
    const { dossier, sent } = await fullDraft(server, resident)
    server.services.locality.profile.sandboxTakesFormsInApp = true
    try {
      expect((await move(resident, dossier.id, submission(sent))).body).toMatchObject({ status: 'submitted' })
    } finally {
      server.services.locality.profile.sandboxTakesFormsInApp = false
    }
  })
})

it('what is handed in at the counter is not prepared here', async () => {
  const body = { procedureCode: '2.000815', unitId: homeUnit(server) }
  const reply = await resident.call('POST /dossiers', { body })
  expect(reply.problem.code).toBe('NOT_IN_APP')
})

it('a unit may take in the app what the others leave to the portal', async () => {
  const { services } = server
  const unit = homeUnit(server)
  const procedures = services.locality.procedures.map((one) =>
    one.code === birth ? { ...one, unitModes: { [unit]: 'in-app' as const } } : one,
  )
  await seed({ ...services, locality: { ...services.locality, procedures } })
  server.clock.set('2026-11-25T02:00:05Z') // the catalogue looks for changes once a second
  const { body } = await server.anonymous.call('GET /procedures/{code}', { params: { code: birth } })
  expect(body.units.filter(({ mode }) => mode === 'in-app').map(({ id }) => id)).toEqual([unit])
  const row = await server.anonymous.call('GET /procedures', { query: { query: birth, unit } })
  expect(row.body.items[0]?.mode).toBe('in-app')
  expect(await beginDraft(server, resident)).toMatchObject({ mode: 'in-app' })
})

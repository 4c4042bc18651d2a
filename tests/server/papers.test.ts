import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dossier, OfficialPaper } from '../../contract/schemas/dossier.ts'
import { pdfText } from '../support/pdf-text.ts'
import { move, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'

let server: TestServer
let resident: Caller, other: Caller, clerk: Caller, specialist: Caller, leader: Caller
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
  const residents = server.services.locality.samplePeople.filter((one) => one.role === 'resident')
  ;[resident, other] = [await server.as(residents[0]?.id ?? ''), await server.as(residents[1]?.id ?? '')]
  clerk = await server.as(server.sampleOf('one-stop'))
  specialist = await server.as(server.sampleOf('specialist'))
  leader = await server.as(server.sampleOf('leader'))
})
afterAll(() => server.close())

const get = (caller: Caller, path: string) => caller.inject({ method: 'GET', url: `/api/v1${path}` })
const partOf = ({ number }: OfficialPaper) => number.split('/').pop() ?? ''

/** The words of a dossier's paper of a form; the last one when it was issued more than once. */
async function readPaper(caller: Caller, { id, papers }: Dossier, form: OfficialPaper['form']) {
  const paper = papers.filter((one) => one.form === form).pop()
  if (!paper) throw new Error(`Form ${form} was not issued`)
  const reply = await get(caller, `/dossiers/${id}/papers/${partOf(paper)}`)
  expect(reply.statusCode).toBe(200)
  expect(reply.headers['content-type']).toContain('application/pdf')
  expect(reply.headers['cache-control']).toBe('no-store')
  // Embedded, as the parts in use: it reads the same on a phone without Vietnamese fonts.
  expect(reply.rawPayload.includes('BeVietnamPro')).toBe(true)
  expect(reply.rawPayload.includes('/FontFile2')).toBe(true)
  return { paper, text: await pdfText(reply.rawPayload) }
}

async function accepted(): Promise<Dossier> {
  const { id } = await submitted(server, resident)
  return (await move(clerk, id, { action: 'accept' })).body
}

describe('the papers of the one-stop rules', () => {
  it('01: what was received, page by page, and when the result is due', async () => {
    const dossier = await accepted()
    const { paper, text } = await readPaper(resident, dossier, '01')
    for (const words of [
      'Bản thử – chưa dùng cho việc thật',
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
      'Ủy ban nhân dân phường Vũng Tàu',
      'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      `Số: ${paper.number}`,
      'ngày 25 tháng 11 năm 2026',
      `Mã hồ sơ: ${dossier.officialCode}`,
      'Người nộp: Nguyễn Thị Mẫu',
      'Giấy chứng sinh (1 trang)',
      'Thời gian trả kết quả: 17:00 ngày 25/11/2026',
      'Lê Thị Tiếp Nhận',
      'Thông tư 03/2025/TT-VPCP',
    ])
      expect(text).toContain(words)
  })

  it('02: each wrong paper with its reason', async () => {
    const { id } = await accepted()
    const { body } = await move(specialist, id, {
      action: 'request-supplement',
      items: [{ requirementId: 'giay-chung-sinh', reason: 'Ảnh mờ, không đọc được số của giấy' }],
      legalGround: 'Điều 16 Luật Hộ tịch',
    })
    const { text } = await readPaper(resident, body, '02')
    for (const words of ['Giấy chứng sinh', 'Ảnh mờ, không đọc được số của giấy', 'Điều 16 Luật Hộ tịch', 'đã đạt'])
      expect(text).toContain(words)
  })

  it('03: why it is not taken, under the temporary code', async () => {
    const { id } = await submitted(server, resident)
    const { body } = await move(clerk, id, {
      action: 'refuse',
      reason: 'Không thuộc thẩm quyền của phường',
      legalGround: 'Điều 13 Luật Hộ tịch',
    })
    const { text } = await readPaper(resident, body, '03')
    for (const words of [body.code, 'Không thuộc thẩm quyền của phường', 'Điều 13 Luật Hộ tịch', 'Phiếu từ chối'])
      expect(text).toContain(words)
  })

  it('04: the promise that is not kept and the new one; late is said until then', async () => {
    const { id, dueAt } = await accepted()
    await move(specialist, id, { action: 'start' })
    server.clock.set('2026-11-26T02:00:00Z')
    const fresh = await server.as(server.sampleOf('specialist'))
    const mine = await server.as(server.sampleOf('resident'))
    expect((await mine.call('GET /dossiers/{id}', { params: { id } })).body).toMatchObject({ late: true, dueAt })
    const { body } = await move(fresh, id, {
      action: 'extend',
      dueAt: '2026-11-27T10:00:00.000Z',
      reason: 'Chờ bệnh viện xác minh',
    })
    expect(body).toMatchObject({ late: false, papers: [{ form: '01' }, { form: '06' }, { previousDueAt: dueAt }] })
    const { text } = await readPaper(mine, body, '04')
    for (const words of [
      'xin lỗi',
      'Đã hẹn trả: 17:00 ngày 25/11/2026',
      'Hẹn lại: 17:00 ngày 27/11/2026',
      'Chờ bệnh viện xác minh',
    ])
      expect(text).toContain(words)
    server.clock.set('2026-11-25T02:00:00Z')
  })

  it('05: why work stopped', async () => {
    const { id } = await accepted()
    const { body } = await move(leader, id, {
      action: 'stop',
      reason: 'Hai bên đang tranh chấp',
      legalGround: 'Điều 9',
    })
    const { text } = await readPaper(resident, body, '05')
    for (const words of ['Thông báo dừng giải quyết hồ sơ', 'Hai bên đang tranh chấp', 'Điều 9', 'Võ Thị Ký'])
      expect(text).toContain(words)
  })

  it('06: goes with the dossier and notes every hand it went through', async () => {
    const { id } = await accepted()
    const { body } = await move(specialist, id, { action: 'start' })
    for (const reader of [resident, clerk]) {
      const { text } = await readPaper(reader, body, '06')
      for (const words of ['Phiếu kiểm soát', 'Một cửa Lê Thị Tiếp Nhận', 'Chuyển giải quyết', 'Phạm Văn Chuyên'])
        expect(text).toContain(words)
    }
  })

  it('07: the register of the unit, dossier by dossier, for its staff only', async () => {
    const { officialCode } = await accepted()
    const reply = await get(clerk, '/staff/register?from=2026-11-01&to=2026-11-25')
    expect(reply.statusCode).toBe(200)
    const text = await pdfText(reply.rawPayload)
    for (const words of ['Sổ theo dõi hồ sơ', officialCode, 'Nguyễn Thị Mẫu', 'Dừng xử lý', 'từ ngày 01/11/2026'])
      // A cell breaks a long code into lines.
      expect(text.replace(/ /g, '')).toContain(String(words).replace(/ /g, ''))
    const elsewhere = await get(
      await server.as(server.sampleOf('one-stop', 'elsewhere')),
      '/staff/register?from=2026-11-01&to=2026-11-25',
    )
    expect(await pdfText(elsewhere.rawPayload)).not.toContain('Nguyễn Thị Mẫu')
    for (const range of ['from=2026-11-25&to=2026-11-01', 'from=2026-01-01&to=2026-11-25'])
      expect((await get(clerk, `/staff/register?${range}`)).json()).toMatchObject({ code: 'INVALID' })
  })

  it('none is opened by somebody else, and a paper that was not issued does not exist', async () => {
    const { id } = await accepted()
    expect((await get(other, `/dossiers/${id}/papers/01-1`)).json()).toMatchObject({ code: 'NOT_FOUND' })
    expect((await get(resident, `/dossiers/${id}/papers/05-1`)).json()).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('a link opens a paper once, and nobody has to sign in for it', async () => {
    const { id } = await accepted()
    const params = { id, paper: '01-1' }
    const { path } = (await resident.call('POST /dossiers/{id}/papers/{paper}/links', { params })).body
    const opened = await get(server.anonymous, path)
    expect(opened.statusCode).toBe(200)
    expect((await PDFDocument.load(opened.rawPayload)).getTitle()).toContain('Giấy tiếp nhận')
    expect((await get(server.anonymous, path)).statusCode).toBe(404)
  })
})

describe('the receipt as a page', () => {
  it('lists what the server stored, byte for byte', async () => {
    const dossier = await submitted(server, resident)
    const reply = await get(resident, `/dossiers/${dossier.id}/receipt`)
    const text = (await pdfText(reply.rawPayload)).replace(/ /g, '')
    expect(text).toContain(dossier.code)
    expect(dossier.receipt?.files.length).toBeGreaterThan(0)
    for (const { file } of dossier.receipt?.files ?? []) {
      expect(text).toContain(file.sha256)
      expect(text).toContain(`${file.bytes}byte`)
    }
  })

  it('is not there before anything was sent, and is its owner’s', async () => {
    const { id } = await submitted(server, resident)
    expect((await get(other, `/dossiers/${id}/receipt`)).statusCode).toBe(404)
    const { path } = (await resident.call('POST /dossiers/{id}/receipt/links', { params: { id } })).body
    expect((await get(server.anonymous, path)).statusCode).toBe(200)
    expect((await get(server.anonymous, path)).statusCode).toBe(404)
  })
})

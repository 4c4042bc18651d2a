import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { basePath } from '../../contract/endpoints.ts'
import { pdfText } from '../support/pdf-text.ts'
import { birth } from '../support/story.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
beforeAll(async () => void (server = await startTestServer({ at: '2026-11-25T02:00:00Z' })))
afterAll(() => server.close())

const get = (path: string) => server.anonymous.inject({ method: 'GET', url: `${basePath}${path}` })

async function wordsOf(path: string) {
  const reply = await get(path)
  expect(reply.statusCode).toBe(200)
  expect(reply.headers['content-type']).toBe('application/pdf')
  const document = await PDFDocument.load(reply.rawPayload)
  expect(document.getPageCount()).toBeGreaterThan(0)
  return pdfText(reply.rawPayload)
}

describe('the sheet of papers to bring', () => {
  it('says where, how long, how much and which papers, that it is a trial, and when it was made', async () => {
    const words = await wordsOf(`/procedures/${birth}/checklist.pdf`)
    for (const said of [
      'Bản thử – chưa dùng cho việc thật',
      'Đăng ký khai sinh',
      'Trong ngày',
      'Miễn phí',
      'Giấy chứng sinh',
      '25/11/2026',
    ])
      expect(words).toContain(said)
    expect(words).not.toContain('Giấy xác nhận của cơ sở y tế')
  })

  it('holds the papers of the case that was answered', async () => {
    const words = await wordsOf(`/procedures/${birth}/checklist.pdf?yes=mang-thai-ho&no=uy-quyen,unheard-of`)
    expect(words).toContain('Giấy xác nhận của cơ sở y tế')
    expect(words).not.toContain('Giấy ủy quyền của cha hoặc mẹ')
    expect(words).not.toContain('Chưa trả lời')
  })

  it('of a procedure that is not there is not found', async () => {
    expect((await get('/procedures/9.999999/checklist.pdf')).json()).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a form to fill in by hand', () => {
  it('has its fields, its choices and what is known of its origin', async () => {
    const words = await wordsOf('/forms/KS-TK/pdf')
    for (const said of [
      'Bản thử – chưa dùng cho việc thật',
      'Tờ khai đăng ký khai sinh',
      'Họ, chữ đệm và tên',
      'Thẻ căn cước',
      'Người khai',
    ])
      expect(words).toContain(said)
    expect(words).toContain('chưa so với tệp mẫu chính thức')
  })

  it('of every form of the locality can be made', async () => {
    for (const { id } of server.services.locality.forms) expect((await get(`/forms/${id}/pdf`)).statusCode).toBe(200)
  })

  it('that is not there is not found', async () => {
    expect((await get('/forms/none/pdf')).json()).toMatchObject({ code: 'NOT_FOUND' })
  })
})

import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Id, named } from '../schema.ts'
import { Dossier, FileLink } from '../schemas/dossier.ts'
import { EarlierPapers, PaperPageList, PaperPages, PaperReuse } from '../schemas/paper-pages.ts'

const byDocument = Type.Object({ id: Id, requirementId: Type.String({ minLength: 1, maxLength: 80 }) })

export const paperPagesEndpoints = {
  'GET /dossiers/{id}/documents/{requirementId}/pages': endpoint({
    id: 'listPaperPages',
    summary: 'Các trang của một giấy tờ, theo thứ tự, và cách hiện từng trang',
    access: 'dossier-party',
    params: byDocument,
    ok: [200, named(PaperPageList)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'HELP_ENDED'],
  }),
  'PATCH /dossiers/{id}/documents/{requirementId}/pages': endpoint({
    id: 'arrangePaperPages',
    summary: 'Sắp thứ tự, xoay và cắt các trang chưa gửi của một giấy tờ; tệp gốc không đổi',
    access: 'dossier-applicant',
    params: byDocument,
    body: named(PaperPages),
    ok: [200, named(PaperPageList)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'HELP_ENDED', 'STALE'],
  }),
  'GET /dossiers/{id}/documents/{requirementId}/pdf': endpoint({
    id: 'readPaperPdf',
    summary: 'Một giấy tờ thành một tệp PDF: các ảnh theo thứ tự, đã xoay, cắt và bỏ vị trí chụp',
    access: 'dossier-party',
    file: true,
    params: byDocument,
    ok: [200, null],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'HELP_ENDED', 'RATE_LIMITED', 'STORAGE_DOWN'],
  }),
  'POST /dossiers/{id}/documents/{requirementId}/pdf/links': endpoint({
    id: 'linkPaperPdf',
    summary: 'Tạo đường dẫn dùng một lần (tối đa hai phút) để trình xem khác mở giấy tờ thành PDF',
    access: 'dossier-party',
    params: byDocument,
    ok: [201, named(FileLink)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'HELP_ENDED'],
  }),
  'GET /dossiers/{id}/documents/{requirementId}/earlier': endpoint({
    id: 'listEarlierPapers',
    summary: 'Giấy tờ này đã nộp trong những hồ sơ trước của chính người đó',
    access: 'dossier-applicant',
    params: byDocument,
    ok: [200, named(EarlierPapers)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'HELP_ENDED'],
  }),
  'POST /dossiers/{id}/documents/{requirementId}/reuse': endpoint({
    id: 'reusePaper',
    summary: 'Dùng lại tệp đã nộp trong một hồ sơ trước, không phải tải lên lần nữa',
    access: 'dossier-applicant',
    idempotent: true,
    params: byDocument,
    body: named(PaperReuse),
    ok: [200, named(Dossier)],
    problems: [
      'SIGNED_OUT',
      'FORBIDDEN',
      'NOT_FOUND',
      'HELP_ENDED',
      'INVALID',
      'TRANSITION_NOT_ALLOWED',
      'TOO_MANY_FILES',
      'RATE_LIMITED',
      'STORAGE_DOWN',
      'IDEMPOTENCY_KEY_MISSING',
      'IDEMPOTENCY_MISMATCH',
    ],
  }),
}

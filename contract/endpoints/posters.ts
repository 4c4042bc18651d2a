import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'

const cache = 'public, max-age=3600'

export const posterEndpoints = {
  'GET /procedures/{code}/poster': endpoint({
    id: 'getProcedurePoster',
    summary: 'Áp phích A4 (PDF) của một thủ tục, có mã QR dẫn tới trang thủ tục',
    access: 'public',
    cache,
    file: true,
    params: Type.Object({ code: Type.String({ maxLength: 60 }) }),
    query: Type.Object({ unit: Type.Optional(Type.String({ maxLength: 60 })) }),
    ok: [200, null],
    problems: ['NOT_FOUND'],
  }),
  'GET /fields/{id}/poster': endpoint({
    id: 'getFieldPoster',
    summary: 'Áp phích A4 (PDF) của một lĩnh vực: các thủ tục và mã QR dẫn tới danh sách',
    access: 'public',
    cache,
    file: true,
    params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
    ok: [200, null],
    problems: ['NOT_FOUND'],
  }),
}

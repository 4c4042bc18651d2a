import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Cursor, named, PageSize } from '../schema.ts'
import { Form } from '../schemas/form.ts'
import { Audience, Procedure, ProcedurePage } from '../schemas/procedure.ts'

const cache = 'public, max-age=300, stale-while-revalidate=86400'

export const procedureEndpoints = {
  'GET /procedures': endpoint({
    id: 'listProcedures',
    summary: 'Tìm thủ tục; không có từ khoá thì thủ tục hay làm đứng trước',
    access: 'public',
    cache,
    query: Type.Object({
      query: Type.Optional(Type.String({ maxLength: 200 })),
      field: Type.Optional(Type.String({ maxLength: 60 })),
      unit: Type.Optional(Type.String({ maxLength: 60 })),
      audience: Type.Optional(Audience),
      cursor: Cursor,
      limit: PageSize,
    }),
    ok: [200, named(ProcedurePage)],
  }),
  'GET /procedures/{code}': endpoint({
    id: 'getProcedure',
    summary: 'Một thủ tục',
    access: 'public',
    cache,
    params: Type.Object({ code: Type.String({ maxLength: 60 }) }),
    ok: [200, named(Procedure)],
    problems: ['NOT_FOUND'],
  }),
  'GET /forms/{id}': endpoint({
    id: 'getForm',
    summary: 'Một tờ khai, bản đang dùng',
    access: 'public',
    cache,
    params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
    ok: [200, named(Form)],
    problems: ['NOT_FOUND'],
  }),
}

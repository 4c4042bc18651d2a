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
  'GET /procedures/{code}/checklist.pdf': endpoint({
    id: 'getProcedureChecklist',
    summary: 'Tờ A4 để mang theo: bốn câu trả lời và giấy tờ cần có theo trường hợp của người hỏi',
    access: 'public',
    cache,
    file: true,
    params: Type.Object({ code: Type.String({ maxLength: 60 }) }),
    query: Type.Object({
      /** Ids of case questions, separated by commas; ids that the procedure does not know are left aside. */
      yes: Type.Optional(Type.String({ maxLength: 2000 })),
      no: Type.Optional(Type.String({ maxLength: 2000 })),
    }),
    ok: [200, null],
    problems: ['NOT_FOUND'],
  }),
  'GET /forms/{id}/pdf': endpoint({
    id: 'getBlankForm',
    summary: 'Tờ khai trống để in và điền tay',
    access: 'public',
    cache,
    file: true,
    params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
    ok: [200, null],
    problems: ['NOT_FOUND'],
  }),
}

import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Cursor, named, oneOf, PageSize } from '../schema.ts'
import { EditorProcedureDetail, EditorProcedurePage, ImportRun, NewReview } from '../schemas/editor.ts'
import { qualityMarks } from '../schemas/procedure.ts'

const code = Type.Object({ code: Type.String({ maxLength: 60 }) })

export const editorEndpoints = {
  'GET /editor/procedures': endpoint({
    id: 'listForEditor',
    summary: 'Thủ tục có chỗ cần xem lại, cả những thủ tục người dân chưa thấy',
    access: 'editor',
    query: Type.Object({
      mark: Type.Optional(oneOf(qualityMarks)),
      held: Type.Optional(Type.Boolean()),
      cursor: Cursor,
      limit: PageSize,
    }),
    ok: [200, named(EditorProcedurePage)],
    problems: ['SIGNED_OUT', 'FORBIDDEN'],
  }),
  'GET /editor/procedures/{code}': endpoint({
    id: 'getForEditor',
    summary: 'Một thủ tục với mọi dấu chất lượng và kết quả xem lại',
    access: 'editor',
    params: code,
    ok: [200, named(EditorProcedureDetail)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
  'POST /editor/procedures/{code}/reviews': endpoint({
    id: 'reviewProcedure',
    summary: 'Cho người dân xem, hoặc giữ lại, bản này của thủ tục',
    access: 'editor',
    idempotent: true,
    params: code,
    body: named(NewReview),
    ok: [201, named(EditorProcedureDetail)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'STALE'],
  }),
  'GET /editor/imports': endpoint({
    id: 'listImports',
    summary: 'Các lần nhập danh mục gần đây',
    access: 'editor',
    ok: [200, Type.Array(named(ImportRun))],
    problems: ['SIGNED_OUT', 'FORBIDDEN'],
  }),
}

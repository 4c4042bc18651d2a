import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Cursor, named } from '../schema.ts'
import { Catalogue, CatalogueContents } from '../schemas/catalogue.ts'

/** The phone asks again with the ETag it holds, so nothing in between needs to keep these. */
const cache = 'public, max-age=0, must-revalidate'

export const catalogueEndpoints = {
  'GET /catalogue': endpoint({
    id: 'getCatalogue',
    summary: 'Toàn bộ danh mục thủ tục ở dạng gọn, để điện thoại giữ lại và tìm khi mất mạng',
    access: 'public',
    cache,
    ok: [200, named(Catalogue)],
  }),
  'GET /catalogue/contents': endpoint({
    id: 'listCatalogueContents',
    summary: 'Nội dung đầy đủ của các thủ tục trong danh mục, từng trang',
    access: 'public',
    cache,
    query: Type.Object({ cursor: Cursor }),
    ok: [200, named(CatalogueContents)],
  }),
}

import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from './catalogue.ts'

type Mine = 'GET /procedures' | 'GET /procedures/{code}' | 'GET /forms/{id}'

export function procedureHandlers({ db }: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  return {
    async 'GET /procedures'({ query }) {
      const limit = query.limit ?? 30
      const from = query.cursor === undefined ? 0 : Number(decodeCursor(query.cursor, ['integer'])[0])
      const { items, total, nearest } = await catalogue.list(query, from, limit)
      const reached = from + items.length
      const nextCursor = items.length > 0 && reached < total ? encodeCursor([reached]) : null
      return { items, nextCursor, ...(nearest && { nearest }) }
    },
    async 'GET /procedures/{code}'({ params }) {
      const found = (await catalogue.current(params.code)) ?? refuse('NOT_FOUND')
      return catalogue.describe(found.content, found.versionId, found.unitIds)
    },
    async 'GET /forms/{id}'({ params }) {
      const current = await catalogue.currentForm(db, params.id)
      const form = current && (await catalogue.form(db, current.id, current.hash))
      return form ?? refuse('NOT_FOUND')
    },
  }
}

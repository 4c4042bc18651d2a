import { decodeCursor } from '../../http/cursor.ts'
import type { Handlers } from '../../http/mount.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from './catalogue.ts'
import { wholeCatalogue } from './whole-catalogue.ts'

type Mine = 'GET /catalogue' | 'GET /catalogue/contents'

export function catalogueHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const whole = wholeCatalogue(services, catalogue)
  return {
    'GET /catalogue': () => whole.entries(),
    'GET /catalogue/contents': ({ query }) =>
      whole.contents(query.cursor === undefined ? 0 : Number(decodeCursor(query.cursor, ['integer'])[0])),
  }
}

import { endpoint } from '../endpoint.ts'
import { named } from '../schema.ts'
import { LifeEventList } from '../schemas/life-event.ts'

export const lifeEventEndpoints = {
  'GET /life-events': endpoint({
    id: 'listLifeEvents',
    summary: 'Việc trong đời (sinh con, mở quán…) và các thủ tục đi cùng, theo thứ tự làm',
    access: 'public',
    cache: 'public, max-age=300, stale-while-revalidate=86400',
    ok: [200, named(LifeEventList)],
  }),
}

import { endpoint } from '../endpoint.ts'
import { named } from '../schema.ts'
import { Reception, NearestUnits, WhereAmI } from '../schemas/reception.ts'

export const receptionEndpoints = {
  'GET /reception': endpoint({
    id: 'getReception',
    summary: 'Quầy của các đơn vị: giờ làm việc, ngày nghỉ, giờ vắng, Zalo OA',
    access: 'public',
    cache: 'public, max-age=300, stale-while-revalidate=86400',
    ok: [200, named(Reception)],
  }),
  'POST /places/nearest': endpoint({
    id: 'nearestUnits',
    summary: 'Vị trí đang đứng có lẽ thuộc phường, xã nào; vị trí không được lưu',
    access: 'public',
    body: named(WhereAmI),
    ok: [200, named(NearestUnits)],
    problems: ['ZALO_REFUSED', 'ZALO_UNREACHABLE'],
  }),
}

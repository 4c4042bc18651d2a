import { expect, it } from 'vitest'
import { answer, document, governedBy, park, reserve, taking, zone } from './say.fixture.ts'
import { planningEn } from './say-en.ts'
import { sayFirst } from './say-first.ts'
import { planningVi } from './say-vi.ts'

const halves = governedBy(zone({ share: 0.326, areaSquareMetres: 52.2 }), zone({ ...park, share: 0.674 }))
const roads = (change: Parameters<typeof reserve>[0]) =>
  answer({ roads: { state: 'near', affectedSquareMetres: 0, reserves: [reserve(change)] } })
const onlyPlan = (status: 'consulting' | 'expired') =>
  answer({ plans: [{ document: document({ status }), governs: false, conflicts: false, zones: [zone()] }] })

it.each([
  ['homes, no road', answer(), 'Cả thửa đất được quy hoạch là đất ở đô thị; không vướng mở đường.'],
  [
    'not for homes',
    governedBy(zone(park)),
    'Cả thửa đất được quy hoạch là đất khu vui chơi, bạn hỏi trước khi xây, mua hoặc bán; không vướng mở đường.',
  ],
  [
    'two parts, the larger first',
    halves,
    'Thửa đất nằm trong 2 phần quy hoạch khác nhau: đất khu vui chơi 67,4% và đất ở đô thị 32,6%; không vướng mở đường.',
  ],
  [
    'a sliver of another zone is not worth a word',
    governedBy(zone({ share: 0.995 }), zone({ ...park, share: 0.005 })),
    'Cả thửa đất được quy hoạch là đất ở đô thị; không vướng mở đường.',
  ],
  [
    'a plan that covers half',
    governedBy(zone({ share: 0.5 }), zone({ code: null, name: null, share: 0.5 })),
    'Quy hoạch chỉ nói đến một phần của thửa đất: đất ở đô thị 50%; không vướng mở đường.',
  ],
  [
    'a road takes some',
    taking(12.5),
    'Khoảng 12,5 m² (7,8%) nằm trong phần đất để mở đường; phần còn lại được quy hoạch là đất ở đô thị.',
  ],
  [
    'the part that a road takes is said once',
    taking(64, {
      plans: governedBy(zone({ share: 0.6 }), zone({ code: 'DGT', name: 'Đất giao thông', share: 0.4 })).plans,
    }),
    'Khoảng 64 m² (40%) nằm trong phần đất để mở đường; phần còn lại được quy hoạch là đất ở đô thị.',
  ],
  [
    'a road and two kinds of land',
    taking(16, {
      plans: governedBy(zone({ share: 0.5 }), zone({ ...park, share: 0.4 }), zone({ code: 'DGT', share: 0.1 })).plans,
    }),
    'Khoảng 16 m² (10%) nằm trong phần đất để mở đường; phần còn lại được quy hoạch là đất ở đô thị 50% và đất khu vui chơi 40%.',
  ],
  [
    'planned for traffic alone',
    taking(100, { plans: governedBy(zone({ code: 'DGT', name: 'Đất giao thông' })).plans }),
    'Gần như cả thửa đất nằm trong phần đất để mở đường theo quy hoạch.',
  ],
  ['a road takes all', taking(159), 'Gần như cả thửa đất nằm trong phần đất để mở đường theo quy hoạch.'],
  ['less than can be measured', taking(0.3), 'Cả thửa đất được quy hoạch là đất ở đô thị; không vướng mở đường.'],
  [
    'a road limit within the accuracy',
    roads({ distanceMetres: 0.8, nearEdge: true }),
    'Cả thửa đất được quy hoạch là đất ở đô thị; ranh mở đường đi sát đất nên cần đo mới biết có vướng không.',
  ],
  [
    'no data on roads is not "no road"',
    answer({ roads: { state: 'absent', affectedSquareMetres: 0, reserves: [] } }),
    'Cả thửa đất được quy hoạch là đất ở đô thị; chưa có dữ liệu về mở đường.',
  ],
  [
    'no plan',
    answer({ plans: [], roads: { state: 'none', affectedSquareMetres: 0, reserves: [] } }),
    'Chưa có dữ liệu quy hoạch xây dựng cho thửa đất này, nên chưa biết đất có vướng quy hoạch hay không; không vướng mở đường.',
  ],
  [
    'a draft only',
    onlyPlan('consulting'),
    'Chưa có quy hoạch đang có hiệu lực cho thửa đất này, chỉ có bản đang lấy ý kiến, có thể còn thay đổi; không vướng mở đường.',
  ],
  [
    'an old plan only',
    onlyPlan('expired'),
    'Quy hoạch có dữ liệu cho thửa đất này đã hết hiệu lực; không vướng mở đường.',
  ],
  [
    'land that is no parcel',
    answer({ parcel: null }),
    'Cả mảnh đất được quy hoạch là đất ở đô thị; không vướng mở đường.',
  ],
])('%s', (_name, given, expected) => {
  expect(sayFirst(given, planningVi)).toBe(expected)
})

it('says the same in English', () => {
  expect(sayFirst(halves, planningEn)).toBe(
    'The parcel lies in 2 different parts of the plan: “đất khu vui chơi” 67.4% and “đất ở đô thị” 32.6%; no road widening takes any of it.',
  )
})

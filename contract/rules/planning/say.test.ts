import { describe, expect, it } from 'vitest'
import { planningEn } from './say-en.ts'
import { sayNetwork } from './say-networks.ts'
import { sayArea, sayMetres, sayShare } from './say-numbers.ts'
import { sayTraffic } from './say-roads.ts'
import { sayAnswer, sentencesOf } from './say.ts'
import { answer, document, governedBy, network, reserve, taking, work, zone } from './say.fixture.ts'
import { planningVi as vi } from './say-vi.ts'

it.each([
  [sayArea(161.46, vi), '161,5 m²'],
  [sayArea(160, vi), '160 m²'],
  [sayArea(1234.56, vi), '1.234,6 m²'],
  [sayArea(12345.6, vi), '12.346 m²'],
  [sayArea(0, vi), '0 m²'],
  [sayMetres(3.24, vi), '3,2 m'],
  [sayMetres(32.4, vi), '32 m'],
  [sayShare(1, vi), '100%'],
  [sayShare(0.9999, vi), '100%'],
  [sayShare(0.9991, vi), '99,9%'],
  [sayShare(0.0002, vi), '0,1%'],
  [sayShare(0, vi), '0%'],
  [sayArea(1234.56, planningEn), '1,234.6 m²'],
])('%s', (said, expected) => {
  expect(said).toBe(expected)
})

describe('a network theme', () => {
  it.each([
    [
      'near',
      network({ works: [work({ diameterMillimetres: 600, material: 'Bê tông', flowsTo: 'rạch mẫu' })] }),
      'Cống thoát nước (đường kính 600 mm, bê tông) cách 4 m, nước chảy về rạch mẫu.',
    ],
    [
      'through the land',
      network({ works: [work({ inside: true, distanceMetres: 0 })] }),
      'Cống thoát nước chạy qua đất.',
    ],
    ['beside the land', network({ works: [work({ distanceMetres: 0.2 })] }), 'Cống thoát nước ngay cạnh đất.'],
    [
      'planned',
      network({
        theme: 'lighting',
        works: [work({ what: 'lamp', lampWatts: 120, present: 'planned', distanceMetres: 18 })],
      }),
      'Cột đèn (120 W) cách 18 m, chưa có, sẽ làm theo quy hoạch.',
    ],
    [
      'two kinds',
      network({
        theme: 'electricity',
        works: [
          work({ what: 'power-line', kilovolts: 22, underground: false }),
          work({ what: 'substation', distanceMetres: 31 }),
        ],
      }),
      'Đường dây điện (22 kV, đi trên cao) cách 4 m; trạm biến áp cách 31 m.',
    ],
    [
      'a tree on the land',
      network({ theme: 'trees', works: [work({ what: 'tree', species: 'Bàng', heightMetres: 6, inside: true })] }),
      'Cây bàng (cao 6 m) nằm trong đất.',
    ],
    ['nothing near', network({ state: 'none', count: 0, works: [] }), 'Trong vòng 50 m không có cống hay hố ga nào.'],
    [
      'no data',
      network({ state: 'absent', count: 0, works: [] }),
      'Chưa có dữ liệu về thoát nước, nên chưa biết có gì ở gần hay không.',
    ],
    [
      'not for everybody',
      network({ state: 'closed', count: 0, works: [] }),
      'Phần này không mở cho mọi người xem. Bạn có thể đề nghị văn bản chính thức.',
    ],
  ])('%s', (_name, given, expected) => {
    expect(sayNetwork(given, vi)).toBe(expected)
  })
})

describe('traffic', () => {
  const roads = (state: 'near' | 'none' | 'absent', ...reserves: ReturnType<typeof reserve>[]) =>
    answer({ roads: { state, affectedSquareMetres: 0, reserves } })
  it.each([
    ['takes land', taking(12.5), '12,5 m² của đất nằm trong phần mở đường.'],
    [
      'passes by',
      roads('near', reserve()),
      'Đường mẫu 12: lộ giới 20 m, hiện nay rộng 12 m, ranh mở đường cách đất 3,2 m.',
    ],
    [
      'has no width',
      roads('near', reserve({ plannedWidthMetres: null, presentWidthMetres: null, distanceMetres: 0 })),
      'Đường mẫu 12: chưa có lộ giới, ranh mở đường ngay cạnh đất.',
    ],
    ['none', roads('none'), 'Không có đường nào mở rộng đến đây.'],
    ['absent', roads('absent'), 'Chưa có dữ liệu về giao thông, nên chưa biết có gì ở gần hay không.'],
  ])('%s', (_name, given, expected) => {
    expect(sayTraffic(given, vi)).toBe(expected)
  })
})

describe('the whole answer', () => {
  const said = sayAnswer(
    governedBy(
      zone({
        share: 0.75,
        areaSquareMetres: 120,
        densityPercent: { from: null, to: 80 },
        floors: { from: 2, to: 5 },
        floorAreaRatio: { from: 1.5, to: 1.5 },
      }),
      zone({ code: 'DKV', name: 'Đất khu vui chơi', share: 0.25, areaSquareMetres: 40, nearEdge: true }),
    ),
    vi,
  )

  it('names parcel, ward of today and before, and area', () => {
    expect(said.title).toBe('Thửa 276, tờ bản đồ 7')
    expect(said.place).toEqual(['Phường Vũng Tàu, trước là Phường 1', 'Diện tích theo bản đồ: 160 m²'])
  })

  it('gives each part its size and limits, or says that there are none', () => {
    const [homes, park] = said.plans[0]?.zones ?? []
    expect(homes).toMatchObject({ name: 'Đất ở đô thị', size: '120 m², bằng 75%', noIndices: null, nearEdge: null })
    expect(homes?.indices.map(({ value }) => value)).toEqual([
      'nhiều nhất 80%',
      'từ 2 đến 5 tầng',
      '1,5 lần',
      'chưa có chỉ tiêu',
    ])
    expect(park).toMatchObject({ indices: [], noIndices: 'Chưa có chỉ tiêu xây dựng', nearEdge: vi.nearEdge })
  })

  it('tells where each line comes from', () => {
    expect(said.plans[0]?.source).toBe(
      'Quy hoạch mẫu khu 3 (quy hoạch phân khu, tỉ lệ 1/2000). Quyết định QĐ-MẪU/12 ngày 12/03/2024 của Ủy ban nhân dân mẫu, đang có hiệu lực.',
    )
    expect(said.roads[0]).toEqual({
      sentence: 'Đường mẫu 12: lộ giới 20 m, hiện nay rộng 12 m, ranh mở đường cách đất 3,2 m.',
      setback: 'Nhà xây mới phải lùi vào 3 m kể từ ranh mở đường.',
      nearEdge: null,
      source: said.plans[0]?.source,
    })
  })

  it('has a sentence for each of the six themes, also for those the answer leaves out', () => {
    expect(said.themes.map(({ theme }) => theme)).toEqual([
      'construction',
      'traffic',
      'drainage',
      'electricity',
      'lighting',
      'trees',
    ])
    expect(said.themes[5]?.sentence).toBe('Chưa có dữ liệu về cây xanh, nên chưa biết có gì ở gần hay không.')
  })

  it('says that it is sample data, how exact it is, and what it is good for', () => {
    expect(said.sample).toContain('DỮ LIỆU MẪU')
    expect(sayAnswer(answer({ sample: false }), vi).sample).toBeNull()
    expect(said.accuracy).toBe('Đường vẽ trên bản đồ có thể lệch khoảng 2 m so với ngoài thực địa.')
    expect(said.release).toEqual(['Dữ liệu tính đến ngày 01/11/2026.', 'Bản dữ liệu: Dữ liệu mẫu 1.'])
    expect(said.reference).toContain('chỉ để tham khảo')
  })

  it('says when a plan says something else, and when it has ended', () => {
    const other = {
      document: document({ status: 'expired', validTo: '2025-12-31' }),
      governs: false,
      conflicts: true,
      zones: [zone()],
    }
    const [plan] = sayAnswer(answer({ plans: [other] }), vi).plans
    expect(plan).toMatchObject({ standing: 'Hết hiệu lực', conflict: vi.conflicts })
    expect(plan?.source).toContain('đã hết hiệu lực, có hiệu lực đến 31/12/2025.')
  })

  it('tells a stated area that differs', () => {
    expect(sayAnswer(answer({ statedAreaSquareMetres: 165 }), vi).place[1]).toBe(
      'Diện tích theo bản đồ: 160 m²; theo giấy tờ: 165 m².'.slice(0, -1),
    )
  })

  it.each([
    ['vi', vi],
    ['en', planningEn],
  ])('is read aloud in whole sentences, with nothing left open (%s)', (_language, words) => {
    const sentences = sentencesOf(sayAnswer(taking(12.5), words))
    expect(sentences.length).toBeGreaterThan(12)
    for (const one of sentences) expect(one).toMatch(/^\S.*[.?!]$/)
    expect(sentences.join(' ')).not.toMatch(/undefined|null|NaN|\.\.|\(\)/)
  })
})

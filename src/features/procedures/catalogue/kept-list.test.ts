import { describe, expect, test } from 'vitest'
import type { CatalogueEntry } from '../../../../contract/schemas/catalogue.ts'
import { buildFinder } from '../../../api/catalogue/build-finder.ts'
import { keptList, type Filter } from './kept-list.ts'

const entry = (code: string, plainName: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  code,
  name: plainName,
  plainName,
  fieldId: 'ho-tich',
  fieldName: 'Hộ tịch',
  frequent: false,
  mode: 'counter',
  timeLimit: null,
  fee: { type: 'not-stated' },
  nameOnly: false,
  aliases: [],
  audience: ['citizen'],
  unitIds: ['a', 'b'],
  unitModes: {},
  ...more,
})

const entries = [
  entry('1', 'Đăng ký khai sinh', { frequent: true, unitModes: { b: 'prepare' } }),
  entry('2', 'Xác nhận tình trạng hôn nhân', { aliases: ['giấy độc thân'], unitIds: ['a'] }),
  entry('3', 'Đăng ký hộ kinh doanh', { fieldId: 'kinh-doanh', audience: ['household-business'] }),
]
const byCode = new Map(entries.map((one) => [one.code, one]))
const finder = await buildFinder(
  entries,
  async () => undefined,
  () => false,
)

const codes = (filter: Filter) => {
  const { items, nearest } = keptList({ entries, byCode, finder }, filter) ?? { items: [], nearest: [] }
  return { items: items.map(({ code }) => code), nearest: nearest.map(({ code }) => code) }
}

describe('the list that the phone makes by itself', () => {
  test.each<[string, Filter, string[]]>([
    ['nothing asked: all, in the order of the catalogue', { query: '' }, ['1', '2', '3']],
    ['a field', { query: '', field: 'kinh-doanh' }, ['3']],
    ['a unit', { query: '', unit: 'b' }, ['1', '3']],
    ['who it is for', { query: '', audience: 'household-business' }, ['3']],
    ['all filters at once', { query: '', field: 'ho-tich', unit: 'b', audience: 'citizen' }, ['1']],
    ['words', { query: 'doc than' }, ['2']],
    ['words and a filter', { query: 'đăng ký', field: 'kinh-doanh' }, ['3']],
  ])('%s', (_, filter, expected) => {
    expect(codes(filter)).toEqual({ items: expected, nearest: [] })
  })

  test('says the mode of the unit that was asked for', () => {
    const modes = (unit: string) => keptList({ entries, byCode, finder }, { query: 'khai sinh', unit })?.items[0]?.mode
    expect([modes('a'), modes('b')]).toEqual(['counter', 'prepare'])
  })

  test('a filter that hides what was found names it as nearest', () => {
    expect(codes({ query: 'độc thân', unit: 'b' })).toEqual({ items: [], nearest: ['2'] })
  })

  test('words that find nothing get what shares some of them', () => {
    const found = codes({ query: 'nuôi cá sấu hôn nhân trên tàu biển' })
    expect(found.items).toEqual([])
    expect(found.nearest).toContain('2')
  })

  test('words are not looked up before they are indexed, everything else is', () => {
    expect(keptList({ entries, byCode, finder: undefined }, { query: 'khai sinh' })).toBeUndefined()
    expect(keptList({ entries, byCode, finder: undefined }, { query: '' })?.items.length).toBe(3)
  })
})

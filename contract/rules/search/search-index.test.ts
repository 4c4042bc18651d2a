import { describe, expect, it } from 'vitest'
import { addEntries, buildIndex, emptyIndex } from './search-index.ts'
import { search } from './search.ts'
import { titles } from './titles.fixture.ts'

const index = buildIndex(titles)
const found = (query: string, limit = 20) => search(index, query, { limit }).map((hit) => hit.code)
const birth = '1.001193'
const single = '1.004873'

describe('the first answer', () => {
  it.each([
    ['everyday words', 'khai sinh', birth],
    ['the title without marks', 'dang ky khai sinh', birth],
    ['the title', 'Đăng ký khai sinh', birth],
    ['the title in capitals, decomposed', 'ĐĂNG KÝ KHAI SINH'.normalize('NFD'), birth],
    ['with the idle words in front', 'thủ tục đăng ký khai sinh', birth],
    ['i in place of y', 'đăng kí khai sinh', birth],
    ['wrong marks', 'đang kỳ khái sính', birth],
    ['swapped words', 'sinh khai', birth],
    ['another letter', 'khai xinh', birth],
    ['a missing letter', 'kha sinh', birth],
    ['one letter too many', 'khaii sinh', birth],
    ['swapped letters', 'kahi sinh', birth],
    ['the last word half typed', 'khai si', birth],
    ['asked as a question', 'tôi muốn làm giấy khai sinh cho con', birth],
    ['asked without marks', 'toi muon lam giay khai sinh cho con', birth],
    ['a word that no title has', 'khai sinh online', birth],
    ['the longer title when it is meant', 'khai sinh lưu động', '9.000001'],
    ['lại is not left out', 'dang ky lai khai sinh', '9.000002'],
    ['an alias', 'giay doc than', single],
    ['the alias of another', 'mat giay khai sinh', '9.000002'],
    ['a typo in a longer query', 'dang ky ket hom', '9.000007'],
    ['words in the middle of a title', 'hon nhan', single],
    ['the old way to place a tone', 'hoà giải', '9.000014'],
    ['the new way to place a tone', 'hòa giải', '9.000014'],
    ['two letters', 'sao y', '9.000009'],
    ['a number', 'tre em duoi 6 tuoi', '9.000005'],
    ['words of the field too', 'dat dai chuyen muc dich', '9.000015'],
    ['punctuation', '  "quy hoạch"?! ', '9.000017'],
  ])('%s: %s', (_, query, code) => {
    expect(found(query)[0]).toBe(code)
  })
})

describe('order', () => {
  it.each([
    ['shorter titles first', 'ket hon', ['9.000007', '9.000008']],
    ['the title that is all of the query', 'đăng ký tạm trú', ['9.000012', '9.000021']],
    ['frequent before rare', 'tham dinh de an', ['9.000023', '9.000022']],
    ['đất before đạt', 'đất', ['9.000015', '9.000016']],
    ['đạt before đất', 'đạt', ['9.000016', '9.000015']],
    ['tử before a longer answer', 'khai tử', ['9.000006']],
  ])('%s: %s', (_, query, codes) => {
    expect(found(query).filter((code) => codes.includes(code))).toEqual(codes)
  })

  it('is the same every time and falls by score', () => {
    const hits = search(index, 'đăng ký', { limit: 20 })
    expect(hits).toEqual(search(buildIndex(titles), 'đăng ký', { limit: 20 }))
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a))
  })
})

describe('codes', () => {
  it.each([
    ['1.001193', [birth]],
    ['1001193', [birth]],
    [' 1. 001193 ', [birth]],
    ['thủ tục 1.001193', [birth]],
    ['1.001193.000.00.00.H29', [birth]],
    ['1.0011', [birth]],
    ['1.00', [birth, single]],
    ['004873', [single]],
    ['7.777777', []],
  ])('%s', (query, codes) => {
    expect(found(query)).toEqual(codes)
  })
})

describe('nothing that fits', () => {
  it.each(['', '   ', '?!', 'zzzz', 'trợ cấp thất nghiệp', 'khai zzzz', '😀'])('"%s"', (query) => {
    expect(found(query)).toEqual([])
  })

  it('finds nothing in nothing', () => {
    expect(search(buildIndex([]), 'khai sinh', { limit: 5 })).toEqual([])
  })
})

describe('every word matters', () => {
  it('both of two', () => {
    expect(found('khai sinh')).not.toContain('9.000006')
  })

  it('but one of three may be missing, behind those that have all', () => {
    const codes = found('dang ky tam tru')
    expect(codes.slice(0, 2)).toEqual(['9.000012', '9.000021'])
    expect(codes).toContain('9.000013')
  })
})

it('gives no more than asked for', () => {
  expect(found('đăng ký', 3)).toHaveLength(3)
})

it('takes a pasted title with words around it', () => {
  const pasted =
    'Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi (bản mới)'
  expect(found(pasted)[0]).toBe('9.000005')
})

it('finds nothing for a page of other text', () => {
  expect(found('và những điều khác nữa '.repeat(2000))).toEqual([])
})

it.each(['k', 'kh', 'kha', 'khai', 'khai ', 'khai s', 'khai si', 'khai sin'])(
  'finds it while one types "%s"',
  (query) => {
    expect(found(query)).toContain(birth)
  },
)

it('is the same index in slices', () => {
  const sliced = emptyIndex()
  addEntries(sliced, titles.slice(0, 7))
  addEntries(sliced, titles.slice(7))
  expect(sliced).toEqual(index)
})

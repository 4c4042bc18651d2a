import { describe, expect, it } from 'vitest'
import { convertNational, type KnownNames } from './convert.ts'

const method = {
  channel: 'online',
  timeLimit: 3,
  timeUnit: 'working_day',
  timeNote: '',
  feeType: 'free',
  fees: [{ amount: 0, currency: 'VND', note: '' }],
  note: '',
}
const national = {
  code: '9.000001',
  name: 'Thủ tục xin phép thử nghiệm',
  field: 'Hộ tịch',
  targetGroups: ['Công dân Việt Nam', 'Doanh nghiệp Việt Nam', 'HTX)', 'Cán bộ'],
  submissionMethods: [method],
  dossier: [{ group: '', kind: 'submit', items: [{ name: 'Đơn xin', originals: 1, copies: 0, templateFiles: [] }] }],
  legalBasis: ['1/2025/NĐ-CP'],
  steps: ['Nộp đơn.', '  '],
  conditions: '',
  results: [{ name: 'Giấy phép', code: 'KQ.G01.000001' }],
  source: { origin: 'nơi thử', crawled: '2026' },
  quality: [],
  trust: 'high',
}

function converted(change: object, knownNames?: KnownNames) {
  const result = convertNational({ ...national, ...change }, knownNames)
  if (!result.ok) throw new Error(result.reason)
  return result.procedure
}
const withMethod = (change: object) => converted({ submissionMethods: [{ ...method, ...change }] })
const marksOf = (procedure: { quality: { mark: string }[] }) => procedure.quality.map((one) => one.mark)

describe('a record of the national catalogue', () => {
  it('becomes a procedure of ours, in readable words, without a form', () => {
    expect(converted({})).toEqual({
      code: '9.000001',
      name: 'Thủ tục xin phép thử nghiệm',
      plainName: 'Xin phép thử nghiệm',
      aliases: [],
      fieldId: 'ho-tich',
      fieldName: 'Hộ tịch',
      frequent: false,
      summary: '',
      audience: ['citizen', 'enterprise', 'organisation'],
      officialMode: 'prepare',
      methods: [{ channel: 'online', timeLimit: { value: 3, unit: 'working_day' }, fees: [{ type: 'free' }] }],
      feeExemptions: [],
      caseQuestions: [],
      documents: [{ id: 'giay-to-1', name: 'Đơn xin', kind: 'submit', required: true, originals: 1, copies: 0 }],
      steps: ['Nộp đơn.'],
      conditions: '',
      results: [{ name: 'Giấy phép', code: 'KQ.G01.000001' }],
      legalBasis: ['1/2025/NĐ-CP'],
      formId: null,
      checkedOn: null,
      source: { kind: 'imported', origin: 'nơi thử, 2026', confidence: 'high' },
      quality: [],
    })
  })

  const council = 'Hội đồng nhân dân tỉnh quyết định'
  it.each([
    [
      'zero that the council sets is not free',
      'free',
      0,
      council,
      { type: 'council', note: council },
      ['zero-fee-council-note'],
    ],
    [
      'zero that another text sets is not free',
      'set-elsewhere',
      0,
      'Theo Thông tư',
      { type: 'not-stated', note: 'Theo Thông tư' },
      [],
    ],
    ['not decided yet is not free', 'free', 0, 'Chưa quy định.', { type: 'not-stated', note: 'Chưa quy định.' }, []],
    ['free stays free', 'free', 0, 'Miễn phí', { type: 'free', note: 'Miễn phí' }, []],
    ['an amount', 'amount', 8000, '', { type: 'amount', amount: 8000 }, []],
    ['an amount for each page', 'amount', 2000, '/trang', { type: 'per-unit', amount: 2000, unit: 'trang' }, []],
    [
      'an amount typed in thousands',
      'amount',
      20,
      '',
      { type: 'not-stated', note: 'Nguồn ghi 20 đồng.' },
      ['amount-suspicious'],
    ],
    ['1,000 đồng is the smallest usual amount', 'amount', 1000, '', { type: 'amount', amount: 1000 }, []],
  ])('%s', (_, feeType, amount, note, fee, marks) => {
    const procedure = withMethod({ feeType, fees: [{ amount, currency: 'VND', note }] })
    expect(procedure.methods[0]?.fees).toEqual([fee])
    expect(marksOf(procedure)).toEqual(marks)
  })

  it('takes no dollars for đồng', () => {
    const procedure = withMethod({ feeType: 'amount', fees: [{ amount: 10, currency: 'USD', note: '/bản' }] })
    expect(procedure.methods[0]?.fees).toEqual([{ type: 'not-stated', note: '10 USD /bản' }])
  })

  it('says that nothing is stated where the source states no fee', () => {
    expect(withMethod({ feeType: 'not-stated', fees: [] }).methods[0]?.fees).toEqual([{ type: 'not-stated' }])
  })

  it.each([
    [{ timeLimit: 1, timeUnit: 'unknown' }, { value: 1, unit: 'unknown' }, ['unit-of-time-missing']],
    [{ timeLimit: 1, timeUnit: 'fortnight' }, { value: 1, unit: 'unknown' }, ['unit-of-time-missing']],
    [{ timeLimit: null, timeUnit: '' }, null, []],
    [
      { timeLimit: 8, timeUnit: 'hour', timeNote: 'giờ làm việc' },
      { value: 8, unit: 'hour', note: 'giờ làm việc' },
      [],
    ],
  ])('reads the limit %o', (change, limit, marks) => {
    const procedure = withMethod(change)
    expect(procedure.methods[0]?.timeLimit).toEqual(limit)
    expect(marksOf(procedure)).toEqual(marks)
  })

  it('is brought to the counter where there is no online way; an unknown way is marked', () => {
    expect(withMethod({ channel: 'direct' }).officialMode).toBe('counter')
    const unknown = withMethod({ channel: 'unparsed' })
    expect(unknown.methods).toEqual([])
    expect(marksOf(unknown)).toEqual(['other'])
  })

  it('tells papers from notes, and papers of one case from those of everybody', () => {
    const item = { name: 'Giấy', originals: 1, copies: 0 }
    const { documents } = converted({
      dossier: [
        { group: 'Khi ủy quyền', kind: 'case', items: [item] },
        { group: 'Xuất trình', kind: 'present', items: [item] },
        { group: 'Lưu ý', kind: 'note', items: [item] },
        {
          group: '',
          kind: 'submit',
          items: [
            { ...item, originals: 0 },
            { ...item, name: '', templateFiles: ['Đơn.docx'] },
          ],
        },
      ],
    })
    expect(documents.map(({ id, name, kind, required, group }) => [id, name, kind, required, group])).toEqual([
      ['giay-to-1', 'Giấy', 'submit', false, 'Khi ủy quyền'],
      ['giay-to-2', 'Giấy', 'present', true, 'Xuất trình'],
      ['giay-to-3', 'Giấy', 'note', false, 'Lưu ý'],
      ['giay-to-4', 'Giấy', 'note', false, undefined],
      ['giay-to-5', 'Đơn', 'submit', true, undefined],
    ])
  })

  it('keeps the marks of the source, unknown ones by their name', () => {
    const procedure = converted({ quality: ['time-unit-missing', 'no-dossier', 'new-mark'], dossier: [], trust: 'low' })
    expect(marksOf(procedure)).toEqual(['unit-of-time-missing', 'no-documents', 'other', 'low-trust'])
    expect(procedure.quality[2]?.detail).toBe('new-mark')
  })

  it('comes out in NFC without characters that cannot be seen or stored', () => {
    const procedure = converted({ name: 'Thủ tục\u0000 đất\u200B \uD800đai'.normalize('NFD') })
    expect(procedure.name).toBe('Thủ tục đất đai')
    expect(marksOf(procedure)).toContain('not-nfc')
  })

  it.each([
    ['Thủ tục xin phép thử nghiệm', []],
    ['Xin phep thu nghiem', []],
    ['Đăng ký kết hôn', ['code-name-mismatch']],
  ])('with the code known as «%s» carries %o', (name, marks) => {
    expect(marksOf(converted({}, new Map([['9.000001', name]])))).toEqual(marks)
  })

  it.each([
    ['Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)', 'ho-kinh-doanh'],
    ['Quy hoạch đô thị và nông thôn', 'quy-hoach'],
    ['Hạ tầng kỹ thuật', 'ha-tang-ky-thuat'],
    ['', 'khac'],
  ])('of the field «%s» goes to %s', (field, id) => {
    expect(converted({ field }).fieldId).toBe(id)
  })

  it.each([
    ['nothing', null, /not|must/],
    ['a code of another kind', { ...national, code: '1001193' }, /^\/code/],
    ['no name', { ...national, name: ' ' }, /^\/name/],
    ['papers that are no list', { ...national, dossier: 'Đơn' }, /^\/dossier/],
    [
      'a negative amount',
      { ...national, submissionMethods: [{ ...method, timeLimit: -1 }] },
      /^\/submissionMethods\/0/,
    ],
  ])('with %s is refused with the place', (_, record, reason) => {
    const result = convertNational(record)
    expect(result).toMatchObject({ ok: false, reason: expect.stringMatching(reason) })
  })
})

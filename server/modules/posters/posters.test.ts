import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { encode } from 'uqr'
import { describe, expect, it, test } from 'vitest'
import type { DocumentRequirement, Procedure } from '../../../contract/schemas/procedure.ts'
import { outsideAddress, fieldPath, procedurePath } from './address.ts'
import { fieldPoster } from './field-poster.ts'
import { procedurePoster } from './procedure-poster.ts'
import { qrRuns } from './qr-code.ts'
import { createShelf } from './shelf.ts'
import { howLong, howMuch, where } from './words.ts'

const address = 'https://zalo.me/s/4242/thu-tuc/1.001193'
const frame = { localityName: 'Vũng Tàu', address, sandboxBand: 'Bản thử' }

const procedure: Procedure = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  plainName: 'Đăng ký khai sinh',
  fieldId: 'ho-tich',
  fieldName: 'Hộ tịch',
  frequent: true,
  mode: 'in-app',
  timeLimit: { value: 1, unit: 'same_day' },
  fee: { type: 'free' },
  nameOnly: false,
  versionId: 'v',
  summary: 'Ghi tên trẻ vào sổ.',
  audience: ['citizen'],
  modeIsSandboxOnly: true,
  officialMode: 'prepare',
  units: [],
  methods: [],
  feeExemptions: [],
  caseQuestions: [],
  documents: [],
  steps: [],
  conditions: '',
  results: [],
  legalBasis: ['60/2014/QH13'],
  formId: null,
  checkedOn: '2026-11-23',
  source: { kind: 'own-words', origin: 'Cổng Dịch vụ công quốc gia', confidence: 'high' },
  factSources: [],
  related: [],
  quality: [],
}

const paper = (number: number, more: Partial<DocumentRequirement> = {}): DocumentRequirement => ({
  id: `giay-${number}`,
  name: `Giấy tờ số ${number}, với một cái tên khá dài để phải xuống dòng trên tờ giấy khổ A4 treo ở quầy`,
  kind: 'submit',
  required: true,
  originals: 1,
  copies: 0,
  ...more,
})

const many = (count: number, make: (number: number) => DocumentRequirement = paper) =>
  Array.from({ length: count }, (_, index) => make(index + 1))

/** Pages, and the addresses that a tap on the sheet leads to. */
async function read(bytes: Buffer) {
  const document = await PDFDocument.load(bytes)
  const links = document.getPages().flatMap((page) => {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)
    return (annotations?.asArray() ?? []).flatMap((reference) => {
      const action = document.context.lookup(reference, PDFDict).lookup(PDFName.of('A'), PDFDict)
      return action.lookup(PDFName.of('URI'), PDFString).decodeText()
    })
  })
  return { pages: document.getPageCount(), links, size: document.getPage(0).getSize() }
}

describe('a poster is one A4 sheet whose code leads to its procedure', () => {
  it.each<[string, Partial<Procedure>]>([
    ['with little to say', {}],
    ['with 55 papers', { documents: many(55) }],
    [
      'with papers for some cases only',
      { documents: many(10, (n) => paper(n, { neededWhen: { field: 'x', is: true } })) },
    ],
    [
      'with a name of 919 characters',
      { plainName: 'Giao đất, cho thuê đất '.repeat(40).slice(0, 919), documents: many(55) },
    ],
    ['with a word that no line can hold', { plainName: 'x'.repeat(400) }],
    ['of which only the name is known', { nameOnly: true }],
    ['with laws without end', { legalBasis: Array.from({ length: 60 }, (_, index) => `${index}/2026/NĐ-CP`) }],
    [
      'with a fee that takes a paragraph',
      {
        methods: [
          {
            channel: 'direct',
            timeLimit: null,
            fees: [{ type: 'per-unit', amount: 1000, unit: 'trang giấy '.repeat(60) }],
          },
        ],
      },
    ],
  ])('%s', async (_name, change) => {
    const { pages, links, size } = await read(await procedurePoster({ ...procedure, ...change }, frame))
    expect({ pages, links }).toEqual({ pages: 1, links: [address] })
    expect([Math.round(size.width), Math.round(size.height)]).toEqual([595, 842])
  })

  it('and so is that of a field, however many procedures it has', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({ ...procedure, plainName: `Thủ tục thứ ${index}` }))
    expect(await read(await fieldPoster({ name: 'Hộ tịch' }, rows, '28/11/2026', frame))).toMatchObject({
      pages: 1,
      links: [address],
    })
  })
})

test('the drawn code is the whole code, module by module', () => {
  const { size, runs } = qrRuns(address)
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const { x, y, length } of runs) drawn[y]?.fill(true, x, x + length)
  expect(drawn).toEqual(encode(address, { ecc: 'M', border: 0 }).data)
})

describe('the address of a code', () => {
  const calledBy = 'http://localhost:3000'
  it.each([
    [{ zaloMiniAppId: '42', publicUrl: 'https://a.vn' }, 'https://zalo.me/s/42/thu-tuc/1.001193'],
    [{ zaloMiniAppId: undefined, publicUrl: 'https://a.vn' }, 'https://a.vn/thu-tuc/1.001193'],
    [{ zaloMiniAppId: undefined, publicUrl: undefined }, 'http://localhost:3000/thu-tuc/1.001193'],
  ])('%j', (told, expected) => expect(outsideAddress(told, procedurePath('1.001193'), calledBy)).toBe(expected))

  it('of a field leads to its list', () => expect(fieldPath('ho-tich')).toBe('/thu-tuc?field=ho-tich'))
})

describe('the words', () => {
  const limit = (value: number) => ({ value, unit: 'working_day' as const })
  it('name channels together that say the same', () => {
    const methods: Procedure['methods'] = [
      { channel: 'online', timeLimit: limit(20), fees: [] },
      { channel: 'direct', timeLimit: limit(15), fees: [{ type: 'free' }] },
      { channel: 'post', timeLimit: limit(20), fees: [] },
    ]
    expect(howLong({ methods })).toEqual([
      'Nộp trực tuyến, gửi bưu điện: 20 ngày làm việc',
      'Nộp tại quầy: 15 ngày làm việc',
    ])
    expect(howMuch({ methods })).toEqual(['Nộp trực tuyến, gửi bưu điện: nguồn chưa nêu', 'Nộp tại quầy: miễn phí'])
  })

  it('send people to the official way, not to that of the trial', () => {
    const units = ['Phường Vũng Tàu', 'Phường Tam Thắng', 'Xã Long Sơn'].map((name) => ({
      id: name,
      name,
      mode: 'in-app' as const,
    }))
    const methods: Procedure['methods'] = [{ channel: 'online', timeLimit: null, fees: [] }]
    expect(where({ officialMode: 'prepare', methods, units })).toEqual([
      'Quầy một cửa phường Vũng Tàu, Tam Thắng, xã Long Sơn',
      'Hoặc trên Cổng Dịch vụ công quốc gia',
    ])
    expect(where({ officialMode: 'counter', methods, units: [] })).toEqual(['Quầy một cửa'])
  })
})

describe('the shelf', () => {
  it('makes a thing once, and again only after it has fallen off or failed', async () => {
    const made: string[] = []
    const take = createShelf<string>(2)
    const ask = (key: string) =>
      take(key, async () => {
        made.push(key)
        if (key === 'bad') throw new Error('no ink')
        return key
      })
    await ask('a')
    await ask('b')
    await ask('a')
    await ask('c')
    await ask('a')
    await ask('b')
    expect(made).toEqual(['a', 'b', 'c', 'b'])
    await expect(ask('bad')).rejects.toThrow('no ink')
    await expect(ask('bad')).rejects.toThrow('no ink')
    expect(made.filter((key) => key === 'bad')).toHaveLength(2)
  })
})

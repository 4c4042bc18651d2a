import { expect, test } from 'vitest'
import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import { createFormat } from '../../../i18n/format.ts'
import { answersOf } from './answers.ts'
import { sentencesOf } from './read-aloud.ts'
import { vi } from './texts.vi.ts'

const base: Procedure = {
  code: '9.900000',
  name: 'Thủ tục mẫu',
  plainName: 'Thủ tục mẫu',
  fieldId: 'mau',
  fieldName: 'Mẫu',
  frequent: false,
  mode: 'prepare',
  timeLimit: null,
  fee: { type: 'not-stated' },
  nameOnly: false,
  versionId: 'v1',
  summary: '',
  audience: ['citizen'],
  modeIsSandboxOnly: false,
  officialMode: 'prepare',
  units: [],
  methods: [],
  feeExemptions: [],
  caseQuestions: [],
  documents: [],
  steps: [],
  conditions: '',
  results: [],
  legalBasis: [],
  formId: null,
  checkedOn: null,
  source: { kind: 'own-words', origin: 'Mẫu', confidence: 'high' },
  factSources: [],
  related: [],
  quality: [],
}
const format = createFormat('vi')
const answers = (change: Partial<Procedure>) =>
  answersOf({ ...base, ...change }, { count: 0, mayGrow: false }, vi, format)

const sameDay = {
  timeLimit: { value: 1, unit: 'same_day', note: 'Nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo.' },
  fees: [{ type: 'amount', amount: 8000 }],
} as const

test('what every channel says is said once, the rule of 15 o’clock with it', () => {
  const methods: Procedure['methods'] = [
    { channel: 'online', ...sameDay, fees: [...sameDay.fees] },
    { channel: 'direct', ...sameDay, fees: [...sameDay.fees] },
  ]
  const { howLong, howMuch, where } = answers({ methods, feeExemptions: ['Người nghèo được miễn.'] })
  expect(howLong).toEqual({ lines: ['trong ngày'], notes: [sameDay.timeLimit.note] })
  expect(howMuch).toEqual({ lines: ['8.000 đ'], notes: [vi.someExempt] })
  expect(where.notes).toEqual([vi.alsoDirect])
})

test('what differs is said with its channels', () => {
  const days = (channel: 'online' | 'direct' | 'post', value: number): Procedure['methods'][number] => ({
    channel,
    timeLimit: { value, unit: 'working_day' },
    fees: [{ type: 'free' }],
  })
  const { howLong } = answers({ methods: [days('online', 3), days('direct', 5), days('post', 5)] })
  expect(howLong.lines).toEqual(['Nộp trực tuyến: 3 ngày làm việc', 'Nộp trực tiếp, Gửi bưu điện: 5 ngày làm việc'])
})

test('of many fees the least and the most', () => {
  const fees = [2000, 8000, 30_000, 10_000].map((amount) => ({ type: 'amount' as const, amount }))
  const { howMuch } = answers({ methods: [{ channel: 'direct', timeLimit: null, fees }] })
  expect(howMuch.lines).toEqual(['từ 2.000 đ đến 30.000 đ, tuỳ trường hợp'])
})

test('units that take it in different ways are named with their way', () => {
  const units: Procedure['units'] = [
    { id: 'a', name: 'Phường A', mode: 'prepare' },
    { id: 'b', name: 'Phường B', mode: 'counter' },
    { id: 'c', name: 'Phường C', mode: 'counter' },
  ]
  expect(answers({ units }).where.notes).toEqual([
    'Nộp trên Cổng Dịch vụ công quốc gia: Phường A.',
    'Nộp tại quầy: Phường B, Phường C.',
  ])
})

test('of a name nothing is claimed', () => {
  const { where, howLong, howMuch, whatPapers } = answers({ nameOnly: true })
  expect(where.lines).toEqual([vi.askCounter])
  for (const unknown of [howLong, howMuch, whatPapers]) expect(unknown.lines).toEqual([vi.notChecked])
})

test('is read aloud in sentences, money in words', () => {
  const methods: Procedure['methods'] = [{ channel: 'direct', ...sameDay, fees: [...sameDay.fees] }]
  const procedure = { ...base, methods }
  const said = sentencesOf(procedure, answers({ methods }), [], vi)
  expect(said).toContain('8.000 đồng.')
  expect(said).toContain('Trong ngày.')
  expect(said.every((sentence) => /[.?!…]$/.test(sentence))).toBe(true)
})

import { expect, test } from 'vitest'
import type { FieldDefinition, FieldError } from '../../../../contract/rules/forms/definition.ts'
import { faultSentence } from './fault-sentence.ts'
import { vi } from './texts.vi.ts'

const common = { id: 'f', label: 'Ô này', required: true }
const siblings: FieldDefinition = {
  ...common,
  kind: 'table',
  rowName: 'người con',
  minRows: 1,
  maxRows: 5,
  columns: [
    { id: 'name', label: 'Họ tên', kind: 'text', required: true },
    { id: 'born', label: 'Ngày sinh', kind: 'partial-date', required: false },
  ],
}

test.each<[FieldDefinition, FieldError['keyword'], string]>([
  [{ ...common, kind: 'text' }, 'required', 'Bạn chưa điền “Ô này”.'],
  [{ ...common, kind: 'choice', options: [] }, 'required', 'Bạn chưa chọn “Ô này”.'],
  [{ ...common, kind: 'personal-id' }, 'format', '“Ô này” cần đủ 12 chữ số, như in trên thẻ căn cước.'],
  [{ ...common, kind: 'count', min: 1, max: 9 }, 'too-large', '“Ô này” nhiều nhất là 9.'],
  [{ ...common, kind: 'date' }, 'in-the-future', '“Ô này” không thể sau hôm nay.'],
  [siblings, 'too-few', '“Ô này” cần ít nhất 1 dòng.'],
])('%j %s', (field, keyword, sentence) => expect(faultSentence(vi, field, { path: 'f', keyword })).toBe(sentence))

test.each<[string, FieldError['keyword'], string]>([
  ['f.0.name', 'required', 'Bạn chưa điền “Họ tên (người con 1)”.'],
  ['f.2.born', 'in-the-future', '“Ngày sinh (người con 3)” không thể sau hôm nay.'],
])('a cell of a table is named with its row: %s', (path, keyword, sentence) =>
  expect(faultSentence(vi, siblings, { path, keyword })).toBe(sentence),
)

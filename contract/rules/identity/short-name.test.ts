import { expect, it } from 'vitest'
import { shortName } from './short-name.ts'

it.each([
  ['Nguyễn Thị Mẫu', 'N. T. Mẫu'],
  ['  Đỗ   Văn Thử ', 'Đ. V. Thử'],
  ['Mai', 'Mai'],
  ['Ê-đê Ủy'.normalize('NFD'), 'Ê. Ủy'],
])('%s is shown as %s', (name, short) => {
  expect(shortName(name)).toBe(short)
})

import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { loadLocality } from '../../../server/modules/locality/load.ts'
import { addressOfPrinted } from './printed-address.ts'

const { units } = await loadLocality(resolve(import.meta.dirname, '../../../localities/vung-tau-2025'))
const read = (text: string) => addressOfPrinted(text, units, '2026-11-28')
const hcm = 'Thành phố Hồ Chí Minh'

it.each([
  [
    '12 Đường Ví Dụ, Phường Thắng Tam, Thành phố Vũng Tàu, Bà Rịa - Vũng Tàu',
    '12 Đường Ví Dụ | Phường Vũng Tàu | 26506 | Phường Thắng Tam',
  ],
  ['Tổ 5, Kp Mẫu, Phường 10, TP. Vũng Tàu, Bà Rịa-Vũng Tàu', 'Tổ 5, Kp Mẫu | Phường Rạch Dừa | 26536 | Phường 10'],
  ['12/3B Đường 30/4, Phường Rạch Dừa, Thành phố Hồ Chí Minh', '12/3B Đường 30/4 | Phường Rạch Dừa | 26536 | '],
  ['Phường Vũng Tàu, Thành phố Hồ Chí Minh', ' | Phường Vũng Tàu | 26506 | '],
  ['Thôn 2, Xã Long Sơn, TP Vũng Tàu, Bà Rịa - Vũng Tàu', 'Thôn 2 | Xã Long Sơn | 26545 | '],
])('here: %s', (text, wanted) => {
  const address = read(text)
  const { street, unitName, unitCode, former = '' } = address ?? {}
  expect([street, unitName, unitCode, former].join(' | ')).toBe(wanted)
  expect(address?.provinceName).toBe(hcm)
})

it.each([
  ['5 Đường Mẫu, Phường 7, Quận 3, TP. Hồ Chí Minh', '5 Đường Mẫu | Phường 7, Quận 3 | TP. Hồ Chí Minh'],
  ['Ấp 1, Xã Ví Dụ, Huyện Mẫu, Đồng Nai', 'Ấp 1 | Xã Ví Dụ, Huyện Mẫu | Đồng Nai'],
  ['Xã Ví Dụ, Huyện Mẫu, Đồng Nai', ' | Xã Ví Dụ, Huyện Mẫu | Đồng Nai'],
  ['Ấp 1, Xã Ví Dụ, Tỉnh Đồng Nai', 'Ấp 1 | Xã Ví Dụ | Tỉnh Đồng Nai'],
  ['Xã Ví Dụ, Tỉnh Đồng Nai', ' | Xã Ví Dụ | Tỉnh Đồng Nai'],
])('elsewhere: %s', (text, wanted) => {
  const { street, unitName, provinceName, ...more } = read(text) ?? {}
  expect([street, unitName, provinceName].join(' | ')).toBe(wanted)
  expect(more).toEqual({})
})

it.each(['', ' , ', 'Vũng Tàu', '12 Đường Ví Dụ'])('nothing can be said of "%s"', (text) => {
  expect(read(text)).toBeUndefined()
})

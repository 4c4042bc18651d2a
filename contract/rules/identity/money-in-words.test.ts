import { expect, it } from 'vitest'
import { moneyInWords } from './money-in-words.ts'

it.each([
  [0, 'không đồng'],
  [500, 'năm trăm đồng'],
  [8000, 'tám nghìn đồng'],
  [16_000, 'mười sáu nghìn đồng'],
  [21_000, 'hai mươi mốt nghìn đồng'],
  [15_005, 'mười lăm nghìn không trăm linh năm đồng'],
  [105_000, 'một trăm linh năm nghìn đồng'],
  [150_000, 'một trăm năm mươi nghìn đồng'],
  [400_000, 'bốn trăm nghìn đồng'],
  [1_000_000, 'một triệu đồng'],
  [1_021_015, 'một triệu không trăm hai mươi mốt nghìn không trăm mười lăm đồng'],
  [2_555_555, 'hai triệu năm trăm năm mươi lăm nghìn năm trăm năm mươi lăm đồng'],
  [1_000_000_000, 'một tỷ đồng'],
])('%d', (amount, words) => {
  expect(moneyInWords(amount)).toBe(words)
})

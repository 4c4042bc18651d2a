import { expect, it } from 'vitest'
import { formatMoney } from './money.ts'

it.each([
  [0, '0 đ'],
  [8000, '8.000 đ'],
  [150_000, '150.000 đ'],
  [1_234_567_890, '1.234.567.890 đ'],
])('%i', (amount, text) => expect(formatMoney(amount)).toBe(text))

import { expect, it } from 'vitest'
import { helpCodeIn } from './help-code.ts'

it.each([
  ['ABCD-2345', 'ABCD-2345'],
  [' abcd 2345 ', 'ABCD-2345'],
  ['abcd2345', 'ABCD-2345'],
  ['https://motcua.example/lam-giup#ABCD-2345', 'ABCD-2345'],
  ['https://zalo.me/s/42/lam-giup#ABCD-2345', 'ABCD-2345'],
  ['#ABCD-2345', 'ABCD-2345'],
  ['ABCD-234', undefined],
  ['https://motcua.example/lam-giup', undefined],
  ['', undefined],
])('in %j stands %s', (text, code) => {
  expect(helpCodeIn(text)).toBe(code)
})

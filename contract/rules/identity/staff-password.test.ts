import { expect, test } from 'vitest'
import { passwordFault } from './staff-password.ts'

test.each([
  ['ngắn quá', 'too-short'],
  ['aaaaaaaaaaaa', 'too-plain'],
  ['121212121212', 'too-plain'],
  ['bienle.mau-2026', 'holds-login'],
  ['BIENLE.MAU cua toi', 'holds-login'],
  ['ba con thuyền về bến', undefined],
])('%s: %s', (password, fault) => {
  expect(passwordFault(password, 'bienle.mau')).toBe(fault)
})

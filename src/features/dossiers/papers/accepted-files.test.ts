import { expect, test } from 'vitest'
import { acceptFor } from './accepted-files.ts'

test.each([
  ['an iPhone is asked for JPEG', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) Zalo/1.0', false],
  ['an Android phone is not kept from its photos', 'Mozilla/5.0 (Linux; Android 9; SM-A105F) Zalo android', true],
])('%s', (_name, userAgent, everyPicture) => {
  expect(acceptFor(userAgent).includes('image/*')).toBe(everyPicture)
  expect(acceptFor(userAgent)).toContain('application/pdf')
})

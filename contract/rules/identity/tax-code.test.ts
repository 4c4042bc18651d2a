import { describe, expect, it } from 'vitest'
import { checkTaxCode } from './tax-code.ts'

// Numbers of the examples in the documentation of the library python-stdnum.
describe('checkTaxCode', () => {
  it.each([
    ['0100233488', '0100233488', 'enterprise'],
    [' 0100 233 488 ', '0100233488', 'enterprise'],
    ['0314409058-002', '0314409058-002', 'branch'],
    ['0314409058002', '0314409058-002', 'branch'],
    ['077090000001', '077090000001', 'personal'],
  ])('%s', (text, taxCode, kind) => {
    expect(checkTaxCode(text)).toEqual({ ok: true, taxCode, kind })
  })

  it.each([
    ['0100233489', 'CHECK_DIGIT'],
    ['0100233498', 'CHECK_DIGIT'],
    ['0314409059-002', 'CHECK_DIGIT'],
    ['0314409058-000', 'FORMAT'],
    ['010023348', 'FORMAT'],
    ['01002334881', 'FORMAT'],
    ['0100233488-01', 'FORMAT'],
    ['010023348a', 'FORMAT'],
    ['', 'FORMAT'],
  ])('refuses "%s": %s', (text, reason) => {
    expect(checkTaxCode(text)).toEqual({ ok: false, reason })
  })
})

import { describe, expect, it } from 'vitest'
import { checkPersonalId, personalIdWarnings } from './personal-id.ts'

describe('checkPersonalId', () => {
  it.each([
    ['077090000001', 'male', 1990, '077'],
    ['079185000001', 'female', 1985, '079'],
    ['077220000001', 'male', 2020, '077'],
    ['001301000001', 'female', 2001, '001'],
    [' 077 090 000001 ', 'male', 1990, '077'],
    ['077.090.000.001', 'male', 1990, '077'],
  ])('%s', (text, gender, birthYear, provinceCode) => {
    const value = text.replace(/[ .]/g, '')
    expect(checkPersonalId(text)).toEqual({ ok: true, value, gender, birthYear, provinceCode })
  })

  it.each(['', '273123456', '07709000000', '0770900000012', '07709000000a', '٠٧٧٠٩٠٠٠٠٠٠١', '077-090-000001'])(
    'refuses "%s"',
    (text) => {
      expect(checkPersonalId(text)).toEqual({ ok: false, reason: 'FORMAT' })
    },
  )
})

describe('personalIdWarnings', () => {
  it.each([
    [{ gender: 'male', birthYear: 1990 } as const, []],
    [{}, []],
    [{ gender: 'female' } as const, ['GENDER_DIFFERS']],
    [{ birthYear: 1991 }, ['BIRTH_YEAR_DIFFERS']],
    [{ gender: 'female', birthYear: 1991 } as const, ['GENDER_DIFFERS', 'BIRTH_YEAR_DIFFERS']],
  ])('%o', (typed, warnings) => {
    const id = checkPersonalId('077090000001')
    expect(id.ok && personalIdWarnings(id, typed)).toEqual(warnings)
  })

  it.each([
    ['079090000001', []],
    ['096090000001', []],
    ['101090000001', []],
    ['000090000001', ['PLACE_UNKNOWN']],
    ['003090000001', ['PLACE_UNKNOWN']],
    ['097090000001', ['PLACE_UNKNOWN']],
  ])('the place in %s: %j', (number, warnings) => {
    const id = checkPersonalId(number)
    expect(id.ok && personalIdWarnings(id, {})).toEqual(warnings)
  })
})

import { describe, expect, it } from 'vitest'
import { formatPhone, parsePhone } from './phone.ts'

describe('parsePhone', () => {
  it.each([
    ['0912345678', '+84912345678', 'mobile'],
    ['84912345678', '+84912345678', 'mobile'],
    ['+84912345678', '+84912345678', 'mobile'],
    ['+84 (0) 912 345 678', '+84912345678', 'mobile'],
    [' 0912 345 678 ', '+84912345678', 'mobile'],
    ['0912.345.678', '+84912345678', 'mobile'],
    ['0842345678', '+84842345678', 'mobile'],
    ['84842345678', '+84842345678', 'mobile'],
    ['02543850000', '+842543850000', 'landline'],
    ['+84 28 3829 0000', '+842838290000', 'landline'],
  ])('%s', (text, phone, kind) => {
    expect(parsePhone(text)).toEqual({ ok: true, phone, kind })
  })

  it.each([
    '',
    '912345678',
    '091234567',
    '09123456789',
    '0112345678',
    '+1 415 555 0100',
    '0912x45678',
    '113',
    '++84912345678',
  ])('refuses "%s"', (text) => {
    expect(parsePhone(text)).toEqual({ ok: false, reason: 'FORMAT' })
  })
})

describe('formatPhone', () => {
  it.each([
    ['+84912345678', '0912 345 678'],
    ['0912345678', '0912 345 678'],
    ['+842543850000', '0254 385 0000'],
    ['+842838290000', '028 3829 0000'],
    ['1900 0000', '1900 0000'],
  ])('%s', (phone, shown) => {
    expect(formatPhone(phone)).toBe(shown)
  })
})

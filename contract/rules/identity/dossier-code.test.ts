import { describe, expect, it } from 'vitest'
import { formatDossierCode, parseDossierCode } from './dossier-code.ts'

describe('parseDossierCode', () => {
  it.each([
    ['38.98.H29-210519-0013', '38.98.H29-210519-0013', '38.98.H29', '2021-05-19', 13],
    ['000.00.01.H29-240115-0001', '000.00.01.H29-240115-0001', '000.00.01.H29', '2024-01-15', 1],
    ['h29-261124-12345', 'H29-261124-12345', 'H29', '2026-11-24', 12345],
    [' H29.128 - 261124 - 0007 ', 'H29.128-261124-0007', 'H29.128', '2026-11-24', 7],
    ['H29–261124—0007', 'H29-261124-0007', 'H29', '2026-11-24', 7],
  ])('%s', (text, code, unitCode, day, serial) => {
    expect(parseDossierCode(text)).toEqual({ ok: true, code, unitCode, day, serial })
  })

  it.each([
    ['H29-260231-0001', 'NO_SUCH_DAY'],
    ['H29-261124-001', 'FORMAT'],
    ['H29-261124-1234567', 'FORMAT'],
    ['H2-261124-0001', 'FORMAT'],
    ['1234.H29-261124-0001', 'FORMAT'],
    ['H29-26112-0001', 'FORMAT'],
    ['1.001193', 'FORMAT'],
    ['', 'FORMAT'],
  ])('refuses "%s": %s', (text, reason) => {
    expect(parseDossierCode(text)).toEqual({ ok: false, reason })
  })
})

describe('formatDossierCode', () => {
  it.each([
    ['H29.128', '2026-11-24', 1, 'H29.128-261124-0001'],
    ['000.00.01.H29', '2026-01-05', 12345, '000.00.01.H29-260105-12345'],
  ])('%s %s %i', (prefix, day, serial, code) => {
    expect(formatDossierCode(prefix, day, serial)).toBe(code)
    expect(parseDossierCode(code)).toMatchObject({ ok: true, day, serial, unitCode: prefix })
  })

  it.each([
    ['h29', '2026-11-24', 1],
    ['', '2026-11-24', 1],
    ['H29', '2026-11-31', 1],
    ['H29', '1999-11-24', 1],
    ['H29', '2026-11-24', 0],
    ['H29', '2026-11-24', 1.5],
    ['H29', '2026-11-24', 1_000_000],
  ])('refuses %s %s %d', (prefix, day, serial) => {
    expect(() => formatDossierCode(prefix, day, serial)).toThrow(RangeError)
  })
})

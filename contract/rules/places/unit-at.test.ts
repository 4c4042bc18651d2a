import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { loadLocality } from '../../../server/modules/locality/load.ts'
import { unitAt } from './unit-at.ts'

const { units } = await loadLocality(resolve(import.meta.dirname, '../../../localities/vung-tau-2025'))

it.each([
  ['26506', '2025-06-30', 'phuong-1'],
  ['26506', '2025-07-01', 'phuong-vung-tau'],
  ['26526', '2024-01-01', 'phuong-nguyen-an-ninh'],
  ['26526', '2026-11-24', 'phuong-tam-thang'],
  ['26536', '2025-06-30', 'phuong-10'],
  ['26536', '2025-07-01', 'phuong-rach-dua'],
  ['26535', '2025-06-30', 'phuong-rach-dua-cu'],
  ['26535', '2025-07-01', undefined],
  ['26545', '2025-07-01', 'xa-long-son'],
  ['99999', '2025-07-01', undefined],
])('%s on %s is %s', (code, day, id) => {
  expect(unitAt(units, code, day)?.id).toBe(id)
})

it('knows the 17 old units as predecessors of the five new ones, each once', () => {
  const receiving = units.filter((unit) => unit.receives)
  expect(receiving).toHaveLength(5)
  const before = receiving.flatMap((unit) => unit.predecessorIds)
  expect(before).toHaveLength(17)
  expect(new Set(before).size).toBe(17)
})

import { describe, expect, it } from 'vitest'
import { helperMay, helpUntil, type DossierAct, type HelpScope } from './scope.ts'

describe('what a helper may do', () => {
  const table: [HelpScope, DossierAct[]][] = [
    ['follow', ['follow']],
    ['fill', ['follow', 'read', 'fill']],
    ['send', ['follow', 'read', 'fill', 'send']],
  ]
  const all: DossierAct[] = ['follow', 'read', 'fill', 'send', 'own', 'office']

  it.each(table)('%s', (scope, may) => {
    expect(all.filter((act) => helperMay(scope, act))).toEqual(may)
  })
})

it('help counts through its last day', () => {
  expect(helpUntil('2026-12-31', 1)).toBe('2027-01-01')
})

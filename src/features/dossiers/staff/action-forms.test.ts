import { describe, expect, test } from 'vitest'
import { faultsIn, noValues, staffActions, transitionOf, type StaffAction, type Values } from './action-forms.ts'

const values = (texts: Values['texts']): Values => ({ ...noValues, texts })

test('only acts of staff are offered, the usual next one first', () => {
  expect(staffActions(['refuse', 'request-supplement', 'accept', 'cancel'])).toEqual(['accept', 'refuse'])
})

describe('what a clerk has to fill in', () => {
  test.each<[StaffAction, Values, unknown[]]>([
    ['accept', noValues, []],
    ['refuse', noValues, [{ field: 'reason', kind: 'missing' }]],
    ['refuse', values({ reason: 'ok' }), [{ field: 'reason', kind: 'short' }]],
    ['refuse', values({ reason: 'Sai thẩm quyền' }), []],
    ['request-payment', values({ amount: '0', basis: 'Nghị quyết' }), [{ field: 'amount', kind: 'amount' }]],
    ['finish', values({ documentNumber: '12/GKS' }), [{ field: 'resultFile', kind: 'missing' }]],
  ])('%s %j', (action, given, faults) => expect(faultsIn(action, given)).toEqual(faults))
})

describe('what is sent', () => {
  test('a date and time is that of Việt Nam', () => {
    expect(transitionOf('extend', 4, values({ dueAt: '2026-11-27T17:00', reason: 'Chờ xác minh' }))).toEqual({
      action: 'extend',
      revision: 4,
      dueAt: '2026-11-27T10:00:00.000Z',
      reason: 'Chờ xác minh',
    })
  })

  test('an amount may be typed with dots', () => {
    expect(transitionOf('request-payment', 1, values({ amount: '8.000', basis: 'Nghị quyết' }))).toMatchObject({
      amount: 8000,
    })
  })

  test('what was left empty is left out', () => {
    expect(transitionOf('hand-over', 1, values({ via: 'Trả tại quầy', postCode: ' ' }))).toEqual({
      action: 'hand-over',
      revision: 1,
      via: 'Trả tại quầy',
    })
  })
})

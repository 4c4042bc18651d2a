import { expect, it } from 'vitest'
import { stateAfter, type TicketAct, type TicketState } from './acts.ts'

const acts: TicketAct[] = ['call', 'recall', 'start', 'hold', 'skip', 'return', 'transfer', 'no-show', 'finish']

it.each<[TicketState, string]>([
  ['waiting', 'call transfer'],
  ['called', 'recall start hold skip return transfer no-show finish'],
  ['serving', 'hold return transfer finish'],
  ['held', 'call return transfer finish'],
  ['skipped', 'call return no-show'],
  ['no-show', 'return'],
  ['done', 'return'],
  ['left', ''],
])('a ticket that is %s can: %s', (state, allowed) => {
  expect(acts.filter((act) => stateAfter(state, act) !== null).join(' ')).toBe(allowed)
})

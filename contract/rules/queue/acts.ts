export type TicketState = 'waiting' | 'called' | 'serving' | 'held' | 'skipped' | 'no-show' | 'done' | 'left'
export type TicketAct = 'call' | 'recall' | 'start' | 'hold' | 'skip' | 'return' | 'transfer' | 'no-show' | 'finish'

/** From which states each act leads where. `return` undoes what was pressed by mistake, too. */
const table: { [A in TicketAct]: { from: readonly TicketState[]; to: TicketState } } = {
  call: { from: ['waiting', 'held', 'skipped'], to: 'called' },
  recall: { from: ['called'], to: 'called' },
  start: { from: ['called'], to: 'serving' },
  hold: { from: ['called', 'serving'], to: 'held' },
  skip: { from: ['called'], to: 'skipped' },
  return: { from: ['called', 'serving', 'held', 'skipped', 'no-show', 'done'], to: 'waiting' },
  transfer: { from: ['waiting', 'called', 'serving', 'held'], to: 'waiting' },
  'no-show': { from: ['called', 'skipped'], to: 'no-show' },
  finish: { from: ['called', 'serving', 'held'], to: 'done' },
}

/** The state that an act leads to; null when it cannot be done now. */
export function stateAfter(state: TicketState, act: TicketAct): TicketState | null {
  return table[act].from.indexOf(state) >= 0 ? table[act].to : null
}

export const isAtCounter = (state: TicketState) => state === 'called' || state === 'serving'

/** Who comes back after being passed over goes behind those who are there; whatever else returns keeps its rank. */
export const losesRank = (state: TicketState) => state === 'skipped' || state === 'no-show'

import type { Action, Status } from '../../../contract/schemas/dossier.ts'
import type { Role } from '../../../contract/schemas/locality.ts'

/**
 * The status matrix: who may do what, from where to where (national status codes 1–10; one-stop rules of
 * NĐ 118/2025). The resident's rows are the owner's and, for some, a helper's; staff rows those of staff of the receiving unit.
 */
type Row = {
  action: Action
  from: readonly Status[]
  by: readonly Role[]
  /** `stay` keeps the status, `resume` goes back to the state that a supplement came from. */
  to: Status | 'stay' | 'resume'
  /** What else has to be so. */
  when?: (state: State) => boolean
}

export type State = {
  status: Status
  resumeStatus: Status | null
  waitingFor: string | null
  withdrawalAsked: boolean
  dueState: string
  /** The office works in the real one-stop system: only the resident acts here. */
  connected?: boolean
}

const open = ['accepted', 'processing', 'supplement', 'payment'] as const
const awaitsResident = (state: State) => state.waitingFor === 'supplement'
const awaitsCheck = (state: State) => state.waitingFor === 'supplement-check'
const beforeAcceptance = (state: State) => state.resumeStatus === 'submitted'

export const matrix: readonly Row[] = [
  { action: 'submit', from: ['draft'], by: ['resident'], to: 'submitted' },
  // A draft that its owner brings to an appointment (appointments/carried.ts): nowhere else staff see it.
  { action: 'take-in', from: ['draft'], by: ['one-stop'], to: 'submitted' },
  { action: 'cancel', from: ['submitted'], by: ['resident'], to: 'withdrawn' },
  { action: 'accept', from: ['submitted'], by: ['one-stop'], to: 'accepted' },
  { action: 'request-supplement', from: ['submitted'], by: ['one-stop', 'leader'], to: 'supplement' },
  {
    action: 'request-supplement',
    from: ['accepted', 'processing'],
    by: ['specialist', 'one-stop', 'leader'],
    to: 'supplement',
  },
  // The leader stands here for the one case in which an item that was judged good is returned (one-notice.ts).
  { action: 'request-supplement', from: ['supplement'], by: ['one-stop', 'leader'], to: 'stay', when: awaitsCheck },
  { action: 'supply', from: ['supplement'], by: ['resident'], to: 'stay', when: awaitsResident },
  { action: 'confirm-supplement', from: ['supplement'], by: ['one-stop'], to: 'resume', when: awaitsCheck },
  { action: 'refuse', from: ['submitted'], by: ['one-stop'], to: 'refused' },
  { action: 'refuse', from: ['supplement'], by: ['one-stop'], to: 'refused', when: beforeAcceptance },
  { action: 'start', from: ['accepted'], by: ['one-stop', 'specialist'], to: 'processing' },
  { action: 'request-payment', from: ['accepted', 'processing'], by: ['specialist'], to: 'payment' },
  { action: 'confirm-payment', from: ['payment'], by: ['one-stop'], to: 'processing' },
  { action: 'extend', from: ['processing'], by: ['specialist'], to: 'stay' },
  {
    action: 'enter-due-date',
    from: ['accepted', 'processing'],
    by: ['one-stop'],
    to: 'stay',
    when: (state) => state.dueState === 'not-computed',
  },
  { action: 'stop', from: ['accepted', 'processing'], by: ['leader'], to: 'stopped' },
  { action: 'stop', from: ['supplement'], by: ['one-stop'], to: 'stopped', when: (state) => !beforeAcceptance(state) },
  { action: 'reopen', from: ['stopped'], by: ['leader'], to: 'processing' },
  {
    action: 'choose-delivery',
    from: ['submitted', 'accepted', 'processing', 'supplement', 'payment'],
    by: ['resident'],
    to: 'stay',
  },
  { action: 'request-withdrawal', from: open, by: ['resident'], to: 'stay', when: (state) => !state.withdrawalAsked },
  {
    action: 'confirm-withdrawal',
    from: open,
    by: ['one-stop'],
    to: 'withdrawn',
    when: (state) => state.withdrawalAsked,
  },
  { action: 'finish', from: ['processing'], by: ['leader'], to: 'finished' },
  { action: 'hand-over', from: ['finished'], by: ['one-stop'], to: 'returned' },
]

const isOpen = (row: Row, state: State) =>
  row.from.includes(state.status) && (!state.connected || row.by.includes('resident')) && (row.when?.(state) ?? true)
const fits = (row: Row, state: State, role: Role) => isOpen(row, state) && row.by.includes(role)

/** What a role may do to a dossier in this state. */
export const actionsFor = (state: State, role: Role): Action[] => [
  ...new Set(matrix.filter((row) => fits(row, state, role)).map((row) => row.action)),
]

/** Where an action leads: the next status, `role` when another role would be allowed, `state` when nobody is. */
export function next(action: Action, state: State, role: Role): { to: Status } | { refusedFor: 'role' | 'state' } {
  const here = matrix.filter((row) => row.action === action && isOpen(row, state))
  const row = here.find((one) => one.by.includes(role))
  if (!row) return { refusedFor: here.length > 0 ? 'role' : 'state' }
  if (row.to === 'stay') return { to: state.status }
  return { to: row.to === 'resume' ? (state.resumeStatus ?? 'submitted') : row.to }
}

/** What may be done on the resident's side beside sending is the owner's alone: it ends or takes back what they asked for. */
export function actOf(action: Action): 'send' | 'own' | 'office' {
  if (action === 'submit' || action === 'supply') return 'send'
  return matrix.some((row) => row.action === action && row.by.includes('resident')) ? 'own' : 'office'
}

/** The clock of the due date stands still in 5, 6 and 8. */
export const clockStands = (status: Status) => status === 'supplement' || status === 'payment' || status === 'stopped'
export const clockRuns = (status: Status) => status === 'accepted' || status === 'processing'

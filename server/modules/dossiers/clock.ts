import { dueDate, extendForPause } from '../../../contract/rules/calendar/deadline.ts'
import type { Services } from '../../services.ts'
import type { LocalityProcedure } from '../locality/schema.ts'
import { clockRuns, clockStands } from './matrix.ts'
import type { DossierRow } from './store.ts'
import type { Status } from '../../../contract/schemas/dossier.ts'

type Due = Pick<DossierRow, 'due_at' | 'due_state' | 'paused_at' | 'paused_due_state'>
type Rules = Pick<Services, 'locality'>

/** The due date on acceptance, by the limit of the online channel. Never guessed: an unknown unit or year leaves it open. */
export function dueOnAcceptance({ locality }: Rules, procedure: LocalityProcedure, receivedAt: Date): Due {
  const open: Due = { due_at: null, due_state: 'not-computed', paused_at: null, paused_due_state: null }
  const method = procedure.methods.find((one) => one.channel === 'online') ?? procedure.methods[0]
  const limit = method?.timeLimit
  if (!limit || limit.unit === 'unknown') return open
  const due = dueDate({
    receivedAt,
    limit: { value: limit.value, unit: limit.unit },
    hours: locality.hours.reception,
    calendar: locality.calendar,
  })
  return due.ok ? { ...open, due_at: due.dueAt, due_state: 'computed' } : open
}

/** Stops the clock on entering 5, 6 and 8 and lets it run on when work goes on, moved by the time it stood. */
export function clockAfter({ locality }: Rules, row: DossierRow, to: Status, now: Date): Partial<Due> {
  if (clockStands(to) && !row.paused_at && row.due_at)
    return { paused_at: now, paused_due_state: row.due_state, due_state: 'paused' }
  if (clockRuns(to) && row.paused_at && row.due_at) {
    const moved = extendForPause(row.due_at, row.paused_at, now, locality.calendar, locality.hours.reception)
    const resumed = { paused_at: null, paused_due_state: null }
    if (!moved.ok) return { ...resumed, due_at: null, due_state: 'not-computed' }
    return { ...resumed, due_at: moved.dueAt, due_state: row.paused_due_state ?? 'computed' }
  }
  return {}
}

import type { ResultChannel } from '../../../../contract/schemas/delivery.ts'
import type { Action, Dossier } from '../../../../contract/schemas/dossier.ts'
import type { Transition } from '../../../../contract/schemas/transition.ts'

export type StaffAction = Exclude<
  Action,
  // Those of the resident, and the notice, which has a screen of its own (judge).
  'submit' | 'cancel' | 'supply' | 'request-withdrawal' | 'choose-delivery' | 'take-in' | 'request-supplement'
>

export type FieldId =
  | 'reason'
  | 'basis'
  | 'legalGround'
  | 'amount'
  | 'receiptNumber'
  | 'dueAt'
  | 'documentNumber'
  | 'resultFile'
  | 'via'
  | 'postCode'

export type FormField = {
  id: FieldId
  kind: 'reason' | 'line' | 'amount' | 'moment' | 'file'
  required: boolean
}

/** What a clerk has filled in; a date and time is local to Việt Nam, `YYYY-MM-DDTHH:MM`. */
export type Values = {
  texts: Partial<{ [F in FieldId]: string }>
  fileId?: string | undefined
}

export const noValues: Values = { texts: {} }

/** What the data already says of an act, for the clerk to change. */
export function firstValues(
  action: StaffAction,
  { fee, resultChannel }: Pick<Dossier, 'fee' | 'resultChannel'>,
  words: { basis: string; via: { [C in ResultChannel]: string } },
): Values {
  if (action === 'hand-over') return { texts: { via: words.via[resultChannel] } }
  return action === 'request-payment' && fee.state === 'expected' && fee.amount !== null
    ? { texts: { amount: String(fee.amount), basis: words.basis } }
    : noValues
}

const field = (id: FieldId, kind: FormField['kind'], required = true): FormField => ({ id, kind, required })
const reason = field('reason', 'reason')
const legalGround = field('legalGround', 'line', false)

type ActionForm = { fields: readonly FormField[]; danger?: true }

/** Every act of staff: what it asks for. */
export const actionForms: { [A in StaffAction]: ActionForm } = {
  accept: { fields: [] },
  'confirm-supplement': { fields: [] },
  start: { fields: [] },
  finish: { fields: [field('documentNumber', 'line'), field('resultFile', 'file')] },
  'hand-over': { fields: [field('via', 'line'), field('postCode', 'line', false)] },
  'confirm-payment': { fields: [field('receiptNumber', 'line')] },
  'enter-due-date': { fields: [field('dueAt', 'moment'), reason] },
  'request-payment': { fields: [field('amount', 'amount'), field('basis', 'reason')] },
  extend: { fields: [field('dueAt', 'moment'), reason] },
  reopen: { fields: [reason] },
  'confirm-withdrawal': { fields: [], danger: true },
  refuse: { fields: [reason, legalGround], danger: true },
  stop: { fields: [reason, legalGround], danger: true },
}

/** What an act asks for here: only the post gives a number. */
export const fieldsOf = (action: StaffAction, { resultChannel }: Pick<Dossier, 'resultChannel'>) =>
  actionForms[action].fields.filter(({ id }) => id !== 'postCode' || resultChannel === 'post')

const order = Object.keys(actionForms)
const isStaffAction = (action: string): action is StaffAction => order.includes(action)

/** The acts that the server offers, the usual next step first. */
export const staffActions = (actions: readonly Action[]): StaffAction[] =>
  actions
    .reduce<StaffAction[]>((all, action) => (isStaffAction(action) ? [...all, action] : all), [])
    .sort((one, other) => order.indexOf(one) - order.indexOf(other))

const textIn = ({ texts }: Values, id: FieldId) => (texts[id] ?? '').trim()
const amountIn = (values: Values) => Number(textIn(values, 'amount').replace(/[\s.,]/g, ''))

export type Fault = { field: FieldId; kind: 'missing' | 'short' | 'amount' }

/** What a clerk still has to fill in, by the limits of the contract. */
export function faultsIn(action: StaffAction, values: Values): Fault[] {
  return actionForms[action].fields.reduce<Fault[]>((all, one) => all.concat(faultOf(one, values)), [])
}

function faultOf({ id, kind, required }: FormField, values: Values): Fault[] {
  if (kind === 'file') return values.fileId === undefined ? [{ field: id, kind: 'missing' }] : []
  const text = textIn(values, id)
  if (text === '') return required ? [{ field: id, kind: 'missing' }] : []
  if (kind === 'reason' && text.length < 3) return [{ field: id, kind: 'short' }]
  return kind === 'amount' && !(amountIn(values) > 0) ? [{ field: id, kind: 'amount' }] : []
}

/** The step as the server takes it; only for values without faults. */
export function transitionOf(action: StaffAction, revision: number, values: Values): Transition {
  const text = (id: FieldId) => textIn(values, id)
  const optional = <F extends 'legalGround' | 'postCode'>(id: F): { [P in F]?: string } => {
    const given: { [P in F]?: string } = {}
    if (text(id) !== '') given[id] = text(id)
    return given
  }
  const dueAt = () => new Date(`${text('dueAt')}:00+07:00`).toISOString()
  switch (action) {
    case 'accept':
    case 'confirm-supplement':
    case 'start':
    case 'confirm-withdrawal':
      return { action, revision }
    case 'refuse':
    case 'stop':
      return { action, revision, reason: text('reason'), ...optional('legalGround') }
    case 'reopen':
      return { action, revision, reason: text('reason') }
    case 'request-payment':
      return { action, revision, amount: amountIn(values), basis: text('basis') }
    case 'confirm-payment':
      return { action, revision, receiptNumber: text('receiptNumber') }
    case 'extend':
    case 'enter-due-date':
      return { action, revision, dueAt: dueAt(), reason: text('reason') }
    case 'finish':
      return { action, revision, documentNumber: text('documentNumber'), resultFileId: values.fileId ?? '' }
    case 'hand-over':
      return { action, revision, via: text('via'), ...optional('postCode') }
  }
}

import { statusCode, type Action, type Status } from '../../../contract/schemas/dossier.ts'
import type { Role } from '../../../contract/schemas/locality.ts'
import type { Transition } from '../../../contract/schemas/transition.ts'
import { OneStopFault } from '../../one-stop/system.ts'
import type { IncomingStatus } from '../../one-stop/wire.ts'
import { next, type State } from '../dossiers/matrix.ts'

export type OfficeStep = { action: Action; role: Role }

const officeRoles: readonly Role[] = ['one-stop', 'specialist', 'leader']
/** By which of the office's steps a status may be reached. */
const leadingTo: { [S in Status]?: readonly Action[] } = {
  submitted: ['confirm-supplement'],
  accepted: ['accept', 'confirm-supplement'],
  refused: ['refuse'],
  processing: ['start', 'confirm-supplement', 'confirm-payment', 'reopen'],
  supplement: ['request-supplement'],
  payment: ['request-payment'],
  withdrawn: ['confirm-withdrawal'],
  stopped: ['stop'],
  finished: ['finish'],
  returned: ['hand-over'],
}

const wantedOf = ({ status }: IncomingStatus): Status => {
  const found = Object.entries(statusCode).find(([, code]) => code === status)?.[0]
  return isStatus(found) ? found : fault('unknown-status')
}
const isStatus = (word: string | undefined): word is keyof typeof statusCode => word !== undefined && word in statusCode
const fault = (reason: string): never => {
  throw new OneStopFault(reason, true)
}

/**
 * Which steps of the matrix a status of the real system stands for: none when the dossier is there already, one, or two
 * when papers that were handed in again are in order and work goes on at once.
 * @throws OneStopFault when the matrix knows no such way.
 */
export function stepsTo(message: IncomingStatus, state: State, due: Date | null): OfficeStep[] {
  const wanted = wantedOf(message)
  const step = reach(wanted, state)
  if (step) return [step]
  if (wanted === state.status) return isMoved(message, due) ? [{ action: 'extend', role: 'specialist' }] : []
  const confirmed = reach(state.resumeStatus ?? 'submitted', state)
  const onward =
    confirmed?.action === 'confirm-supplement'
      ? reach(wanted, { ...state, status: state.resumeStatus ?? 'submitted', resumeStatus: null, waitingFor: null })
      : undefined
  return confirmed && onward ? [confirmed, onward] : fault('not-in-matrix')
}

const isMoved = ({ status, dueAt }: IncomingStatus, due: Date | null) =>
  status === statusCode.processing && dueAt !== undefined && new Date(dueAt).getTime() !== due?.getTime()

function reach(wanted: Status, state: State): OfficeStep | undefined {
  for (const action of leadingTo[wanted] ?? [])
    for (const role of officeRoles) {
      const step = next(action, state, role)
      if ('to' in step && step.to === wanted) return { action, role }
    }
  return undefined
}

/** The step in our own words; refuses a message that leaves out what the step cannot do without. */
export function transitionOf(action: Action, message: IncomingStatus, revision: number, fileId: string): Transition {
  const { reason, legalGround, items = [], fields, payment, receiptNumber, result, dueAt } = message
  const why = () => reason ?? fault('reason-missing')
  const ground = legalGround === undefined ? {} : { legalGround }
  switch (action) {
    case 'refuse':
    case 'stop':
      return { action, revision, reason: why(), ...ground }
    case 'reopen':
      return { action, revision, reason: why() }
    case 'request-supplement':
      return { action, revision, items, ...(fields && { fields }), ...(reason && { reason }), ...ground }
    case 'request-payment':
      return { action, revision, ...(payment ?? fault('payment-missing')) }
    case 'confirm-payment':
      return { action, revision, receiptNumber: receiptNumber ?? fault('receipt-missing') }
    case 'extend':
      return { action, revision, dueAt: dueAt ?? fault('due-date-missing'), reason: why() }
    case 'finish':
      return {
        action,
        revision,
        documentNumber: result?.documentNumber ?? fault('result-missing'),
        resultFileId: fileId,
      }
    case 'hand-over': {
      const { deliveredVia = 'Hệ thống một cửa', postCode } = message
      return { action, revision, via: deliveredVia, ...(postCode && { postCode }) }
    }
    case 'accept':
    case 'confirm-supplement':
    case 'start':
    case 'confirm-withdrawal':
      return { action, revision }
    default:
      return fault('not-in-matrix')
  }
}

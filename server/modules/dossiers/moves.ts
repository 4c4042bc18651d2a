import type { Updateable } from 'kysely'
import type { FormDefinition } from '../../../contract/rules/forms/definition.ts'
import type { Action } from '../../../contract/schemas/dossier.ts'
import type { Role } from '../../../contract/schemas/locality.ts'
import type { Transition, TransitionOf } from '../../../contract/schemas/transition.ts'
import type { Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'
import type { Caller } from '../../http/context.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { LocalityProcedure } from '../locality/schema.ts'
import { paidBy, takeAtCounter } from '../payments/settle.ts'
import { dueOnAcceptance } from './clock.ts'
import { officialCode } from './codes.ts'
import { chooseDelivery } from './delivery.ts'
import { paperItems, sealFiles } from './documents.ts'
import { allowLookUp } from './look-up.ts'
import { askAgain, judgeReturn, wrongItems } from './one-notice.ts'
import { issuePaper } from './papers.ts'
import { filesOf, openAnswers, resultRequirement, type DossierRow } from './store.ts'
import { submit, takeIn } from './submit.ts'
import { supply } from './supply.ts'
import { withdraw, withdrawalReason } from './withdrawal.ts'

export type Move = {
  services: Services
  tx: Tx
  row: DossierRow
  procedure: LocalityProcedure
  form: FormDefinition | null
  by: Pick<Caller, 'personId' | 'role'>
  /** Of the one who acts. */
  role: Role
  now: Date
  /** What the real one-stop system has settled already and is not settled here. */
  settled?: { officialCode?: string; due?: Date } | undefined
}

/** What a step changes in the dossier's row, and what it leaves in the event. */
export type Effect = {
  set?: Updateable<Database['dossier']>
  reason?: string | undefined
  legalGround?: string | undefined
  overrideReason?: string | undefined
  paperNumber?: string
}

type Moves = { [A in Action]: (move: Move, transition: TransitionOf<A>) => Promise<Effect> }

/** What each action does beside moving the status (matrix.ts) and the clock (clock.ts). */
const moves: Moves = {
  submit,
  'take-in': takeIn,
  cancel: async (move, { reason }) => ({ ...(await withdraw(move, reason ?? null)), reason }),
  accept: async ({ services, tx, row, procedure, now, settled = {} }) => {
    const prefix = services.locality.dossierPrefix(row.unit_id)
    const code = settled.officialCode ?? (await officialCode(tx, row.unit_id, prefix, now))
    const computed = dueOnAcceptance(services, procedure, now)
    const due = settled.due ? { ...computed, due_at: settled.due, due_state: 'entered' as const } : computed
    const items = await paperItems(tx, row, procedure)
    const coded = { ...row, official_code: code }
    const dueAt = due.due_at?.toISOString() ?? null
    const paperNumber = await issuePaper(
      tx,
      coded,
      '01',
      { items, reason: null, dueAt, resultChannel: row.result_channel },
      now,
    )
    await issuePaper(tx, coded, '06', { items: [], reason: null, dueAt }, now)
    await allowLookUp(tx, services.box, row.id, code, openAnswers(services.box, row))
    return { set: { official_code: code, accepted_at: now, ...due }, paperNumber }
  },
  'enter-due-date': async ({ now }, { dueAt, reason }) => ({
    set: { due_at: future(dueAt, now), due_state: 'entered' },
    reason,
  }),
  'request-supplement': async ({ services, tx, row, procedure, form, role, now }, request) => {
    const { reason, legalGround, override } = request
    const wrong = wrongItems(services.box, row, procedure, form, request)
    await judgeReturn(tx, row, role, wrong, override)
    await askAgain(tx, row, wrong)
    const items = wrong.map(({ kind, id, name, reason: note }) => ({
      requirementId: kind === 'paper' ? id : null,
      name,
      note,
      pages: null,
    }))
    const paperNumber = await issuePaper(tx, row, '02', { items, reason: reason ?? null, dueAt: null }, now)
    return {
      set: { resume_status: resumeOf(row), waiting_for: 'supplement' },
      reason: reason ?? wrong.map((item) => item.reason).join('; '),
      legalGround,
      overrideReason: override,
      paperNumber,
    }
  },
  supply,
  'confirm-supplement': async ({ tx, row }) => {
    await tx.updateTable('supplement_item').set({ state: 'confirmed' }).where('dossier_id', '=', row.id).execute()
    return { set: { resume_status: null, waiting_for: null } }
  },
  refuse: async ({ tx, row, now }, { reason, legalGround }) => ({
    set: { waiting_for: null },
    reason,
    legalGround,
    paperNumber: await issuePaper(tx, row, '03', { items: [], reason, dueAt: null }, now),
  }),
  start: async () => ({}),
  'request-payment': async (_move, { amount, basis }) => ({
    set: { payment: JSON.stringify({ amount, basis, paid: false, receiptNumber: null }), waiting_for: 'payment' },
    reason: basis,
  }),
  'confirm-payment': async ({ tx, row, by, now }, { receiptNumber }) => {
    const asked = row.payment ?? refuse('TRANSITION_NOT_ALLOWED')
    await takeAtCounter(tx, row.id, { ...asked, receiptNumber, personId: by.personId }, now)
    return { set: paidBy(asked, receiptNumber) }
  },
  extend: async ({ tx, row, now }, { dueAt, reason }) => ({
    set: { due_at: future(dueAt, now), due_state: 'entered' },
    reason,
    paperNumber: await issuePaper(
      tx,
      row,
      '04',
      { items: [], reason, dueAt, previousDueAt: row.due_at?.toISOString() ?? null },
      now,
    ),
  }),
  stop: async ({ tx, row, now }, { reason, legalGround }) => ({
    set: { waiting_for: null },
    reason,
    legalGround,
    paperNumber: await issuePaper(tx, row, '05', { items: [], reason, dueAt: null }, now),
  }),
  reopen: async (_move, { reason }) => ({ set: { resume_status: null }, reason }),
  'request-withdrawal': async (_move, { reason }) => ({ set: { withdrawal_asked: true }, reason }),
  'confirm-withdrawal': async (move) => withdraw(move, await withdrawalReason(move)),
  finish: async ({ tx, row, now }, { documentNumber, resultFileId }) => {
    const file = (await filesOf(tx, row.id)).find(
      (one) => one.id === resultFileId && one.requirement_id === resultRequirement,
    )
    if (!file) return refuse('DOCUMENTS_MISSING', { items: [{ id: resultRequirement, name: documentNumber }] })
    await sealFiles(tx, [file])
    const result = {
      documentNumber,
      signedAt: now.toISOString(),
      fileId: file.id,
      deliveredVia: null,
      deliveredAt: null,
    }
    return { set: { result: JSON.stringify(result), waiting_for: 'hand-over' } }
  },
  'hand-over': async ({ row, now }, { via, postCode }) => {
    const result = row.result ?? refuse('TRANSITION_NOT_ALLOWED')
    const delivered = { deliveredVia: via, postCode: postCode ?? null, deliveredAt: now.toISOString() }
    return { set: { result: JSON.stringify({ ...result, ...delivered }), waiting_for: null } }
  },
  'choose-delivery': chooseDelivery,
}

/** Runs the effect of a step; `transition.action` picks it. */
export function carryOut<A extends Action>(move: Move, transition: Transition & { action: A }): Promise<Effect> {
  const effect = moves[transition.action] as (move: Move, transition: Transition) => Promise<Effect>
  return effect(move, transition)
}

const resumeOf = (row: DossierRow) =>
  row.status === 'submitted' || row.status === 'accepted' || row.status === 'processing'
    ? row.status
    : row.resume_status

function future(instant: string, now: Date): Date {
  const at = new Date(instant)
  return at > now ? at : refuse('INVALID', { fields: [{ path: 'dueAt', keyword: 'in-the-past' }] })
}

import { Type, type Static, type TProperties } from 'typebox'
import { CivilDay, Id, Instant, named, nullable, oneOf } from '../schema.ts'

/** The queue of one day: people with and without an appointment in one sequence of tickets. */
export const ticketStates = ['waiting', 'called', 'serving', 'held', 'skipped', 'no-show', 'done', 'left'] as const
export type TicketState = (typeof ticketStates)[number]
export const ticketActs = [
  'call',
  'recall',
  'start',
  'hold',
  'skip',
  'return',
  'transfer',
  'no-show',
  'finish',
] as const

const ticket = {
  id: Id,
  /** Letter and three digits, counted anew every day: A017. */
  number: Type.String(),
  unitId: Type.String(),
  groupId: Type.String(),
  groupName: Type.String(),
  day: CivilDay,
  state: oneOf(ticketStates),
  isWalkIn: Type.Boolean(),
  hasPriority: Type.Boolean(),
  /** Where the person is called to. */
  counterName: nullable(Type.String()),
  takenAt: Instant,
  calledAt: nullable(Instant),
  calls: Type.Integer(),
  revision: Type.Integer(),
}

/** Minutes until the call, with the interval in which it will lie four times out of five; null: too little is known yet. */
export const WaitEstimate = Type.Object(
  {
    minutes: nullable(Type.Integer()),
    from: nullable(Type.Integer()),
    to: nullable(Type.Integer()),
    /** How many of today's service times it was learnt from. */
    learntFrom: Type.Integer(),
  },
  { $id: 'WaitEstimate' },
)
export type WaitEstimate = Static<typeof WaitEstimate>

/** One's own place: what the ticket screen shows and the live stream sends again. */
export const QueuePlace = Type.Object(
  {
    ...ticket,
    appointmentId: nullable(Id),
    /** People who will be called before. */
    ahead: Type.Integer(),
    estimate: named(WaitEstimate),
    openCounters: Type.Integer(),
    now: Instant,
  },
  { $id: 'QueuePlace' },
)
export type QueuePlace = Static<typeof QueuePlace>

/** A ticket as the clerk sees it. */
export const QueueTicket = Type.Object(
  {
    ...ticket,
    appointmentId: nullable(Id),
    appointmentCode: nullable(Type.String()),
    servedName: nullable(Type.String()),
    procedureName: nullable(Type.String()),
    papersReady: Type.Integer(),
    papersRequired: Type.Integer(),
    slotFrom: nullable(Type.String()),
    /** Place in the line of the group, from 1; null for who is not waiting. */
    place: nullable(Type.Integer()),
    /** What may be done with it now. */
    acts: Type.Array(oneOf(ticketActs)),
  },
  { $id: 'QueueTicket' },
)
export type QueueTicket = Static<typeof QueueTicket>

export const StaffQueue = Type.Object(
  {
    unitId: Type.String(),
    day: CivilDay,
    now: Instant,
    tickets: Type.Array(named(QueueTicket)),
    counters: Type.Array(
      Type.Object({ groupId: Type.String(), name: Type.String(), isOpen: Type.Boolean(), serving: nullable(Id) }),
    ),
  },
  { $id: 'StaffQueue' },
)
export type StaffQueue = Static<typeof StaffQueue>

/** Says that the queue of the day has changed, for who then reads it anew. */
export const QueueMark = Type.Object({ day: CivilDay, revision: Type.Integer() }, { $id: 'QueueMark' })
export type QueueMark = Static<typeof QueueMark>

/** What everybody in the waiting room may see: numbers, no names. */
export const QueueBoard = Type.Object(
  {
    unitId: Type.String(),
    unitName: Type.String(),
    day: CivilDay,
    now: Instant,
    /** Not real: a trial version. */
    sample: Type.Boolean(),
    calls: Type.Array(
      Type.Object({ number: Type.String(), counterName: Type.String(), calledAt: Instant, calls: Type.Integer() }),
    ),
    groups: Type.Array(
      Type.Object({
        groupId: Type.String(),
        name: Type.String(),
        letter: Type.String(),
        waiting: Type.Integer(),
        openCounters: Type.Integer(),
        estimate: named(WaitEstimate),
      }),
    ),
  },
  { $id: 'QueueBoard' },
)
export type QueueBoard = Static<typeof QueueBoard>

/** By the code of the ticket (typed) or the text of its QR code (scanned at the counter or the kiosk). */
export const CheckIn = Type.Object(
  { code: Type.String({ minLength: 4, maxLength: 200 }) },
  { $id: 'CheckIn', additionalProperties: false },
)

/** Shown at the counter, changing every few minutes: who scans it with their own phone is there. */
export const DeskCode = Type.Object({ code: Type.String(), secondsLeft: Type.Integer() }, { $id: 'DeskCode' })
export type DeskCode = Static<typeof DeskCode>

/** Whoever is next in the line of this counter. */
export const NextCall = Type.Object(
  { counterName: Type.String({ minLength: 1, maxLength: 40 }) },
  { $id: 'NextCall', additionalProperties: false },
)

export const CounterSwitch = Type.Object(
  { counterName: Type.String({ minLength: 1, maxLength: 40 }), isOpen: Type.Boolean() },
  { $id: 'CounterSwitch', additionalProperties: false },
)

export const NewWalkIn = Type.Object(
  {
    groupId: Type.String({ maxLength: 40 }),
    hasPriority: Type.Boolean(),
    procedureCode: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { $id: 'NewWalkIn', additionalProperties: false },
)

const act = <A extends string, P extends TProperties>(action: A, properties: P) =>
  Type.Object(
    { action: Type.Literal(action), revision: Type.Integer({ minimum: 0 }), ...properties },
    { additionalProperties: false },
  )
const acts = [
  act('call', { counterName: Type.String({ minLength: 1, maxLength: 40 }) }),
  act('recall', {}),
  act('start', {}),
  act('hold', { reason: Type.Optional(Type.String({ maxLength: 200 })) }),
  act('skip', {}),
  act('return', {}),
  act('transfer', { groupId: Type.String({ minLength: 1, maxLength: 40 }) }),
  act('no-show', {}),
  act('finish', {}),
] as const

/** One step of a ticket, at the revision that the clerk has seen. */
export const QueueAct = Type.Unsafe<Static<(typeof acts)[number]>>(
  Type.Object(
    { action: Type.String() },
    { $id: 'QueueAct', discriminator: { propertyName: 'action' }, required: ['action'], oneOf: [...acts] },
  ),
)
export type QueueAct = Static<typeof QueueAct>

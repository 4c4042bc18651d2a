import { Type, type Static } from 'typebox'
import { CivilDay, Id, Instant, named, nullable, oneOf, pageOf } from '../schema.ts'
import { Place, Priority } from './appointment-calendar.ts'
import { Slot } from './appointment-slot.ts'
import { CaseAnswerSet } from './form.ts'

const closed = { additionalProperties: false }
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })

export const NewHold = Type.Object({ slotId: Id }, { $id: 'NewHold', ...closed })

/** A seat kept for one person for some minutes. An `offer` is a freed seat for the first on the wait-list. */
export const Hold = Type.Object(
  {
    id: Id,
    kind: oneOf(['choice', 'offer']),
    unitId: Type.String(),
    groupId: Type.String(),
    groupName: Type.String(),
    slot: named(Slot),
    expiresAt: Instant,
    /** Counted down by the phone from when the answer came: its clock may be wrong. */
    secondsLeft: Type.Integer(),
    /** Not null: an earlier seat for this appointment, taken by moving it. */
    appointmentId: nullable(Id),
  },
  { $id: 'Hold' },
)
export type Hold = Static<typeof Hold>

/** Somebody else than the account's owner comes: a parent, a child. */
export const ServedPerson = Type.Object(
  { name: Text(120), relation: nullable(Text(60)) },
  { $id: 'ServedPerson', ...closed },
)

export const NewAppointment = Type.Object(
  {
    holdId: Id,
    procedureCode: Type.Optional(Type.String({ maxLength: 40 })),
    /** Of the same unit; its procedure is taken. */
    dossierId: Type.Optional(Id),
    /** Of whoever books; the name of the profile when left out. */
    name: Type.Optional(Text(120)),
    phone: Type.Optional(Type.String({ pattern: '^\\+?\\d{9,15}$' })),
    served: Type.Optional(named(ServedPerson)),
    priorityId: Type.Optional(Type.String({ maxLength: 40 })),
    /** Answers to the questions that decide which papers the case needs. */
    caseAnswers: Type.Optional(named(CaseAnswerSet)),
    /** Papers that are ready, by requirement id. */
    papersReady: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { maxItems: 60 })),
  },
  { $id: 'NewAppointment', ...closed },
)
export type NewAppointment = Static<typeof NewAppointment>

export const appointmentStatuses = ['booked', 'arrived', 'served', 'no-show', 'ended', 'cancelled', 'released'] as const
export type AppointmentStatus = (typeof appointmentStatuses)[number]
export const appointmentActions = ['confirm', 'move', 'cancel', 'check-in', 'want-earlier'] as const
export type AppointmentAction = (typeof appointmentActions)[number]
export const appointmentDeskActions = ['cancel', 'lift-block'] as const
export type AppointmentDeskAction = (typeof appointmentDeskActions)[number]

/** Widths in millimetres of the paper in the small printers at counters. */
export const slipWidths = ['58', '80'] as const
export type SlipWidth = (typeof slipWidths)[number]

export const AppointmentPaper = Type.Object(
  {
    requirementId: Type.String(),
    name: Type.String(),
    required: Type.Boolean(),
    kind: oneOf(['submit', 'present']),
    ready: Type.Boolean(),
  },
  { $id: 'AppointmentPaper' },
)
export type AppointmentPaper = Static<typeof AppointmentPaper>

const summary = {
  id: Id,
  code: Type.String(),
  status: oneOf(appointmentStatuses),
  unitId: Type.String(),
  unitName: Type.String(),
  groupId: Type.String(),
  groupName: Type.String(),
  counterNames: Type.Array(Type.String()),
  place: named(Place),
  slotId: Id,
  day: CivilDay,
  from: Type.String(),
  to: Type.String(),
  startsAt: Instant,
  endsAt: Instant,
  procedureCode: nullable(Type.String()),
  procedureName: nullable(Type.String()),
  dossierId: nullable(Id),
  /** The dossier is a draft: brought along, not handed in yet. */
  bringsDraft: Type.Boolean(),
  /** Who comes to the counter. */
  servedName: nullable(Type.String()),
  forOther: Type.Boolean(),
  hasPriority: Type.Boolean(),
  /** `confirm`: will you come? `move`: the office has closed this slot. */
  asks: nullable(oneOf(['confirm', 'move'])),
  confirmedAt: nullable(Instant),
  /** Of the papers that the case cannot do without; 0 of 0 where no procedure was named. */
  paperCount: Type.Object({ ready: Type.Integer(), needed: Type.Integer() }),
  revision: Type.Integer(),
  createdAt: Instant,
}

export const AppointmentSummary = Type.Object(summary, { $id: 'AppointmentSummary' })
export type AppointmentSummary = Static<typeof AppointmentSummary>
export const AppointmentPage = pageOf(AppointmentSummary, 'AppointmentPage')

export const Appointment = Type.Object(
  {
    ...summary,
    /** Text of the QR code; it proves that the code was not made up. */
    qr: Type.String(),
    bookedBy: nullable(Type.String()),
    phone: nullable(Type.String()),
    relation: nullable(Type.String()),
    priority: nullable(named(Priority)),
    dossierCode: nullable(Type.String()),
    papers: Type.Array(named(AppointmentPaper)),
    /** Why the office closed the slot, when it did. */
    closedText: nullable(Type.String()),
    changeUntil: Instant,
    confirmUntil: nullable(Instant),
    checkInFrom: Instant,
    checkInUntil: Instant,
    wantsEarlier: Type.Boolean(),
    earlierOffer: nullable(named(Hold)),
    /** What the caller may do now. */
    actions: Type.Array(oneOf(appointmentActions)),
    /** What the caller may do now as staff of the unit. */
    deskActions: Type.Array(oneOf(appointmentDeskActions)),
    /** For staff: the last day on which missed appointments keep the person from booking in the app. */
    blockedUntil: nullable(CivilDay),
    now: Instant,
  },
  { $id: 'Appointment' },
)
export type Appointment = Static<typeof Appointment>

/** To a slot that is free now, or to a seat that is already held. */
export const AppointmentMove = Type.Object(
  { slotId: Type.Optional(Id), holdId: Type.Optional(Id) },
  { $id: 'AppointmentMove', ...closed },
)

export const AppointmentChange = Type.Object(
  { papersReady: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 60 }) },
  { $id: 'AppointmentChange', ...closed },
)

export const EarlierWish = Type.Object({ wanted: Type.Boolean() }, { $id: 'EarlierWish', ...closed })

export const dayParts = ['any', 'morning', 'afternoon'] as const
export type DayPart = (typeof dayParts)[number]

export const NewWait = Type.Object(
  {
    unitId: Type.String({ maxLength: 60 }),
    groupId: Type.String({ maxLength: 40 }),
    day: CivilDay,
    part: oneOf(dayParts),
  },
  { $id: 'NewWait', ...closed },
)

export const Wait = Type.Object(
  {
    id: Id,
    unitId: Type.String(),
    groupId: Type.String(),
    groupName: Type.String(),
    day: CivilDay,
    part: oneOf(dayParts),
    state: oneOf(['waiting', 'offered', 'taken', 'missed', 'left', 'over']),
    /** People who asked before and still wait. */
    ahead: Type.Integer(),
    /** The freed seat; taken by POST /appointments with its id. */
    offer: nullable(named(Hold)),
    createdAt: Instant,
  },
  { $id: 'Wait' },
)
export type Wait = Static<typeof Wait>
export const WaitPage = pageOf(Wait, 'WaitPage')

/** Booked at the counter or by telephone, for somebody who need not have an account. */
export const StaffBooking = Type.Object(
  {
    slotId: Id,
    name: Text(120),
    phone: Type.Optional(Type.String({ pattern: '^\\+?\\d{9,15}$' })),
    procedureCode: Type.Optional(Type.String({ maxLength: 40 })),
    priorityId: Type.Optional(Type.String({ maxLength: 40 })),
    /** For the person who is being helped in this visit: it goes along to their phone. */
    visitId: Type.Optional(Id),
  },
  { $id: 'StaffBooking', ...closed },
)

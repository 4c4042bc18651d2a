import { Type, type Static } from 'typebox'
import { CivilDay, Id, Instant, named, nullable, oneOf } from '../schema.ts'
import { BookingRules, Place } from './appointment-calendar.ts'

/** A counter group as residents see it. */
export const CounterService = Type.Object(
  {
    id: Type.String(),
    letter: Type.String(),
    name: Type.String(),
    description: Type.String(),
    fieldIds: Type.Array(Type.String()),
    takesOther: Type.Boolean(),
    serviceMinutes: Type.Integer(),
    counterNames: Type.Array(Type.String()),
  },
  { $id: 'CounterService' },
)
export type CounterService = Static<typeof CounterService>

/** `now` and `today` are the server's, for a phone whose clock is wrong. */
export const Counters = Type.Object(
  {
    unitId: Type.String(),
    unitName: Type.String(),
    place: named(Place),
    now: Instant,
    today: CivilDay,
    services: Type.Array(named(CounterService)),
    rules: named(BookingRules),
    unconfirmed: nullable(Type.String()),
    /** The calendar is made up for the trial version. */
    sample: Type.Boolean(),
  },
  { $id: 'Counters' },
)
export type Counters = Static<typeof Counters>

export const closedReasons = ['weekly', 'holiday', 'exception', 'not-announced'] as const

export const BookingDay = Type.Object(
  {
    day: CivilDay,
    weekday: Type.Integer({ minimum: 1, maximum: 7 }),
    /** `over`: no slot of the day can be booked any more. */
    state: oneOf(['open', 'full', 'closed', 'over']),
    seatsLeft: Type.Integer(),
    /** Why it is closed; `text` is the holiday's name or what the office wrote, null for a weekday that is always closed. */
    closed: nullable(Type.Object({ reason: oneOf(closedReasons), text: nullable(Type.String()) })),
    /** What is different on an open day: a make-up day, other hours, a mobile session. */
    note: nullable(Type.String()),
  },
  { $id: 'BookingDay' },
)
export type BookingDay = Static<typeof BookingDay>

export const BookingDays = Type.Object(
  { today: CivilDay, now: Instant, days: Type.Array(named(BookingDay)) },
  { $id: 'BookingDays' },
)

export const slotStates = ['open', 'full', 'too-late', 'in-progress', 'past', 'closed', 'too-early'] as const

export const Slot = Type.Object(
  {
    id: Id,
    day: CivilDay,
    from: Type.String(),
    to: Type.String(),
    startsAt: Instant,
    endsAt: Instant,
    state: oneOf(slotStates),
    seatsLeft: Type.Integer(),
    seats: Type.Integer(),
    /** Null: at the unit's own counter. */
    place: nullable(named(Place)),
  },
  { $id: 'Slot' },
)
export type Slot = Static<typeof Slot>

export const DaySlots = Type.Object(
  { day: named(BookingDay), now: Instant, slots: Type.Array(named(Slot)) },
  { $id: 'DaySlots' },
)

/** `usual`: at the time of day at which the person came before, or which the phone remembers. */
export const offerKinds = ['earliest', 'quietest', 'usual'] as const
export const SlotOffer = Type.Object({ kind: oneOf(offerKinds), slot: named(Slot) }, { $id: 'SlotOffer' })
export type SlotOffer = Static<typeof SlotOffer>

export const SlotOffers = Type.Object({ now: Instant, offers: Type.Array(named(SlotOffer)) }, { $id: 'SlotOffers' })

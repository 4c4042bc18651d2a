import { Type, type Static } from 'typebox'
import { CivilDay, Id, Instant, named, nullable, oneOf } from '../schema.ts'

/** The calendar as the staff edit it; the shapes of contract/rules/appointments/calendar.ts, whose check judges the rest. */
const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const whole = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum })
const closed = { additionalProperties: false }

export const Place = Type.Object({ name: Text(120), address: nullable(Text(200)) }, { $id: 'Place', ...closed })
export type Place = Static<typeof Place>

const session = { from: Clock, to: Clock, counters: whole(0, 50), place: nullable(named(Place)) }
export const CalendarSession = Type.Object(session, { $id: 'CalendarSession', ...closed })
export const WeeklySession = Type.Object(
  { ...session, weekday: whole(1, 7), validFrom: CivilDay, validTo: nullable(CivilDay) },
  { $id: 'WeeklySession', ...closed },
)
export const CalendarException = Type.Object(
  {
    day: CivilDay,
    kind: oneOf(['closed', 'hours', 'extra']),
    reason: Text(200),
    sessions: Type.Array(named(CalendarSession), { maxItems: 8 }),
  },
  { $id: 'CalendarException', ...closed },
)
export const CounterGroup = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 }),
    letter: Type.String({ pattern: '^[A-Z]$' }),
    name: Text(80),
    description: Type.String({ maxLength: 200 }),
    fieldIds: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 40 }),
    takesOther: Type.Boolean(),
    counterNames: Type.Array(Text(40), { minItems: 1, maxItems: 50 }),
    serviceMinutes: whole(1, 240),
    weekly: Type.Array(named(WeeklySession), { maxItems: 60 }),
    exceptions: Type.Array(named(CalendarException), { maxItems: 400 }),
  },
  { $id: 'CounterGroup', ...closed },
)
export const Priority = Type.Object({ id: Text(40), label: Text(80) }, { $id: 'Priority', ...closed })

/** The rules of contract/rules/queue/queue-rules.ts. */
export const QueueRules = Type.Object(
  {
    walkInAfterMinutes: whole(0, 120),
    priorityMinutes: whole(0, 240),
    skippedMinutes: nullable(whole(1, 480)),
  },
  { $id: 'QueueRules', ...closed },
)

export const BookingRules = Type.Object(
  {
    slotMinutes: whole(5, 240),
    walkInPercent: whole(0, 100),
    leadDays: whole(0, 30),
    horizonDays: whole(1, 90),
    cutOffMinutes: whole(0, 1440),
    changeUntilMinutes: whole(0, 2880),
    holdMinutes: whole(1, 30),
    offerMinutes: whole(1, 120),
    perDay: whole(1, 20),
    perProcedure: whole(1, 20),
    checkIn: Type.Object({ earlyMinutes: whole(0, 240), lateMinutes: whole(0, 240) }, closed),
    noShow: nullable(Type.Object({ limit: whole(1, 20), withinDays: whole(1, 365), blockDays: whole(1, 365) }, closed)),
    confirm: nullable(
      Type.Object({ remindHoursBefore: whole(1, 168), releaseHoursBefore: nullable(whole(0, 168)) }, closed),
    ),
    makeUpWeekday: whole(1, 7),
    priorities: Type.Array(named(Priority), { maxItems: 10 }),
    /** The usual ones when left out. */
    queue: Type.Optional(named(QueueRules)),
  },
  { $id: 'BookingRules', ...closed },
)
export type BookingRules = Static<typeof BookingRules>

export const UnitCalendar = Type.Object(
  {
    rules: named(BookingRules),
    groups: Type.Array(named(CounterGroup), { minItems: 1, maxItems: 26 }),
    unconfirmed: nullable(Text(400)),
  },
  { $id: 'UnitCalendar', ...closed },
)
export type UnitCalendar = Static<typeof UnitCalendar>

/** A slot in which more people are booked than its calendar now has seats for; it takes no further booking. */
export const CrowdedSlot = Type.Object(
  {
    slotId: Id,
    groupId: Type.String(),
    day: CivilDay,
    from: Type.String(),
    to: Type.String(),
    booked: Type.Integer(),
    held: Type.Integer(),
    seats: Type.Integer(),
  },
  { $id: 'CrowdedSlot' },
)
export type CrowdedSlot = Static<typeof CrowdedSlot>

/** The official days off of the country, which no unit edits. A year that is not in `completeYears` is not announced. */
export const WorkDays = Type.Object(
  {
    completeYears: Type.Array(Type.Integer()),
    holidays: Type.Array(Type.Object({ day: CivilDay, name: Type.String(), confirmed: Type.Boolean() })),
    makeUpDays: Type.Array(Type.Object({ day: CivilDay, name: Type.String() })),
    observeUnconfirmed: Type.Boolean(),
  },
  { $id: 'WorkDays' },
)

export const StaffCalendar = Type.Object(
  {
    unitId: Type.String(),
    revision: Type.Integer(),
    editedAt: nullable(Instant),
    /** The day as the server counts it. */
    today: CivilDay,
    workDays: named(WorkDays),
    calendar: named(UnitCalendar),
    crowded: Type.Array(named(CrowdedSlot)),
  },
  { $id: 'StaffCalendar' },
)
export type StaffCalendar = Static<typeof StaffCalendar>

/** `keep` accepts that booked people stay where the new calendar has no seat; they are flagged. `refuse` does not. */
export const CalendarChange = Type.Object(
  {
    revision: Type.Integer({ minimum: 0 }),
    calendar: named(UnitCalendar),
    touched: oneOf(['refuse', 'keep']),
  },
  { $id: 'CalendarChange', ...closed },
)
export type CalendarChange = Static<typeof CalendarChange>

/** What a calendar would do if it were saved now. Nothing is changed. */
export const CalendarPreview = Type.Object(
  {
    /** `keyword` names the kind of fault, as in the `fields` of CALENDAR_INVALID. */
    faults: Type.Array(Type.Object({ path: Type.String(), message: Type.String(), keyword: Type.String() })),
    seatsBefore: Type.Integer(),
    seatsAfter: Type.Integer(),
    crowded: Type.Array(named(CrowdedSlot)),
    touchedBookings: Type.Integer(),
  },
  { $id: 'CalendarPreview' },
)
export type CalendarPreview = Static<typeof CalendarPreview>

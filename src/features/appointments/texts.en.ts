import type { Translated } from '../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  mine: 'My appointments',
  book: 'Book a time',
  bookLong: 'Book an appointment',
  today: 'today',
  tomorrow: 'tomorrow',
  seatsLeft: (count) => (count === 1 ? '1 place left' : `${count} places left`),
  left: (time) => `${time} left`,
  leftAloud: (minutes) => (minutes > 0 ? `More than ${minutes} min left` : 'Less than a minute left'),
  atUnit: (group, unit) => `${group}, ${unit}`,
  statuses: {
    booked: 'Booked',
    arrived: 'Arrived at the counter',
    served: 'Done',
    'no-show': 'Missed',
    ended: 'Over',
    cancelled: 'Cancelled',
    released: 'Given back, as it was not confirmed',
  },
  asks: { confirm: 'Please confirm that you will come', move: 'The counter is closed then, please move' },
  forOther: (name) => `For ${name}`,
  blockedUntil: (day) => `You can book again after ${day}.`,
  openBooked: 'Open the appointment you have',
  toMine: 'See my appointments',
  working: 'Working',
  noAnswer: 'There is no network, so nothing was booked. Booking has to ask the server whether a place is left.',
}

import type { Translated } from '../../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  title: 'Book for a visitor',
  procedure: 'What the visitor comes for',
  procedureHint: 'Type a few letters to search. It can be left out, but then the papers are not known.',
  otherProcedure: 'Choose another procedure',
  notFound: 'No procedure matches. Book by counter group below.',
  group: 'Counter group',
  day: 'Day',
  closedDays: 'Days on which nobody is received',
  closedDay: (day, reason) => `${day}: ${reason}.`,
  noDay: 'No day can be booked any more.',
  slot: 'Time',
  slotLabel: (from, left) => `${from} · ${left} left`,
  slotAtPlace: (from, left, place) => `${from} · ${left} left · ${place}`,
  noSlot: 'No seat is left on this day. Choose another day.',
  name: 'Name of who comes',
  phone: 'Telephone',
  phoneHint: 'To call when the calendar changes. Only the staff of the unit see it.',
  priority: 'Has priority',
  noPriority: 'No',
  act: 'Book',
  working: 'Booking',
  done: (code) => `Appointment ${code} is booked`,
  missing: {
    slot: 'Choose a time for the visitor',
    name: 'Write the name of who comes',
    phone: 'This telephone number is not right; a right one: 0912 345 678',
  },
}

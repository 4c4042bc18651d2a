import type { Translated } from '../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  none: 'You have no appointment. Book one to come at a set time and wait less.',
  noneAhead: 'No appointment ahead.',
  upcoming: 'Ahead',
  past: 'Past',
  more: 'Show more',
  loadingMore: 'Loading more',
  next: 'Next appointment',
  offers: 'A place is kept for you',
  take: 'Take this place',
  decline: 'No, thank you',
  earlierOffer: 'An earlier place for an appointment you have',
  openTicket: 'Open the ticket',
  waits: 'Waiting for a place',
  waitPart: { any: 'all day', morning: 'morning', afternoon: 'afternoon' },
  ahead: (count) => (count === 0 ? 'You have waited longest' : `${count} people wait before you`),
  missed: 'A place was offered, but its time ran out',
  stopWaiting: 'Stop waiting',
  wishes: 'Wishes, not booked',
  wishNote: 'Written down on this device without a network. Nobody holds a place for you.',
  anyTime: 'No time chosen',
  bookWish: 'Book now',
  needsNetwork: 'Waiting for a network',
  dropWish: 'Drop the wish',
}

import type { Session } from '../../../../../contract/rules/appointments/calendar.ts'
import type { SummaryItem } from '../../../../ui/error-summary.tsx'
import type { CalendarWords } from './texts.ts'

/** A session while it is being filled in. */
export type SessionDraft = { from: string; to: string; counters: string; placeName: string; placeAddress: string }

export const draftOf = ({ from, to, counters, place }: Session): SessionDraft => ({
  from,
  to,
  counters: String(counters),
  placeName: place?.name ?? '',
  placeAddress: place?.address ?? '',
})

export const newDraft = (counters: number): SessionDraft => ({
  from: '',
  to: '',
  counters: String(counters),
  placeName: '',
  placeAddress: '',
})

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

export const sessionFault = (text: CalendarWords, drafts: readonly SessionDraft[]): SummaryItem | undefined =>
  drafts.every(({ from, to, counters }) => isTime(from) && isTime(to) && counters !== '')
    ? undefined
    : { fieldId: 'sessions', sentence: text.missing.time }

export const sessionOf = ({ from, to, counters, placeName, placeAddress }: SessionDraft): Session => ({
  from,
  to,
  counters: Number(counters),
  place: placeName.trim() === '' ? null : { name: placeName.trim(), address: placeAddress.trim() || null },
})

/** What an appointment is to be about; the words of the address are read back by the booking screen. */
export type BookingAsk = {
  procedure?: string | undefined
  dossier?: string | undefined
  unit?: string | undefined
  group?: string | undefined
  /** The appointment that is to be moved. */
  moves?: string | undefined
  /** A seat that is kept already. */
  hold?: string | undefined
}

export const bookingRoot = '/lich-hen/dat'

const names = {
  procedure: 'thu-tuc',
  dossier: 'ho-so',
  unit: 'don-vi',
  group: 'nhom',
  moves: 'doi',
  hold: 'giu',
} as const

const members = ['procedure', 'dossier', 'unit', 'group', 'moves', 'hold'] as const

/** The screen that books a place at the counter; the way there from other features. */
export function bookingPath(ask: BookingAsk = {}): string {
  const given = members.flatMap((member) => {
    const value = ask[member]
    return value ? [`${names[member]}=${encodeURIComponent(value)}`] : []
  })
  return given.length === 0 ? bookingRoot : `${bookingRoot}?${given.join('&')}`
}

export function readBooking(params: { get: (name: string) => string | null }): BookingAsk {
  const ask: BookingAsk = {}
  for (const member of members) {
    const value = params.get(names[member])
    if (value) ask[member] = value
  }
  return ask
}

/** Whether it is known what the appointment is about; a unit alone does not say it. */
export const isAbout = ({ procedure, dossier, group, moves, hold }: BookingAsk): boolean =>
  Boolean(procedure ?? dossier ?? group ?? moves ?? hold)

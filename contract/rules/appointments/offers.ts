import { minutesOfTime, type ClockTime } from '../calendar/civil-day.ts'

type Candidate = { id: string; from: ClockTime; seatsLeft: number; seats: number }
export type OfferKind = 'earliest' | 'quietest' | 'usual'

const near = 45

/**
 * The best three of the open slots, which come in order of time: the first; the one with the largest part of its seats
 * free; the first one near the time of day at which the person usually comes. None is named twice.
 */
export function bestOffers<S extends Candidate>(
  open: readonly S[],
  usual: ClockTime | null,
): { kind: OfferKind; slot: S }[] {
  const earliest = open[0]
  if (!earliest) return []
  const offers: { kind: OfferKind; slot: S }[] = [{ kind: 'earliest', slot: earliest }]
  const left = () => open.filter((slot) => !offers.some((offer) => offer.slot.id === slot.id))
  const usualSlot = usual === null ? undefined : nearest(left(), minutesOfTime(usual))
  if (usualSlot) offers.push({ kind: 'usual', slot: usualSlot })
  const quietest = left().reduce<S | undefined>(
    (best, slot) => (best === undefined || share(slot) > share(best) ? slot : best),
    undefined,
  )
  if (quietest) offers.splice(1, 0, { kind: 'quietest', slot: quietest })
  return offers
}

const share = (slot: Candidate) => slot.seatsLeft / slot.seats

/** The soonest slot within the given minutes of a time of day; the closest to it when two are of one day. */
function nearest<S extends Candidate>(slots: readonly S[], minutes: number): S | undefined {
  const distance = (slot: S) => Math.abs(minutesOfTime(slot.from) - minutes)
  const index = slots.findIndex((slot) => distance(slot) <= near)
  const first = slots[index]
  if (!first) return undefined
  // Slots are in order of time, so the neighbours of the same day follow at once.
  let best = first
  for (const slot of slots.slice(index + 1)) {
    if (slot.from <= best.from || distance(slot) >= distance(best)) break
    best = slot
  }
  return best
}

/** The time of day at which somebody came most often; null when nothing is known. Of equals the latest wins. */
export function usualTime(newestFirst: readonly ClockTime[]): ClockTime | null {
  let best: ClockTime | null = null
  const count = (time: ClockTime) => newestFirst.filter((one) => one === time).length
  for (const time of newestFirst) if (best === null || count(time) > count(best)) best = time
  return best
}

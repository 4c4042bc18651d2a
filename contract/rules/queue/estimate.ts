/** Minutes until the call, with the interval in which it lies four times out of five; null: too little is known yet. */
export type Estimate = { minutes: number | null; from: number | null; to: number | null; learntFrom: number }

/** What is known of a group of counters at one moment. Times are seconds from that moment. */
export type QueueFacts = {
  /** Every open counter: for how long it has been busy; null when it is free. */
  counters: (number | null)[]
  /** Everybody who may be called, in the order of calling. */
  line: QueueMember[]
  /** How long people took today, the newest last. */
  served: number[]
  /** While nobody is called: the noon break, the end of the day. */
  breaks: { from: number; to: number }[]
}

/** Somebody who is here, or has booked and is expected from `comesAt` on with `chance`. */
export type QueueMember = { id: string } | { comesAt: number; chance: number }

/** Fewer service times say nothing: no estimate is better than a wrong one. */
export const enoughServed = 5
const newest = 40
const runs = 300
const edge = 0.06

/**
 * Plays the rest of the queue many times with service times of today drawn at random, and reads place for place when
 * the call comes: the median, and the span from the sixth to the ninety-fourth of a hundred. How little a few service
 * times say about their mean is part of the play; what is not (a counter that closes, priority that walks in) makes real
 * queues wilder than played ones, so the span is that wide to hold four times out of five (npm run bench:queue). The same facts give the same answer on every node.
 */
export function estimateWaits(facts: QueueFacts): { [id: string]: Estimate } {
  const served = facts.served.slice(-newest)
  const answer: { [id: string]: Estimate } = {}
  const here = facts.line.filter((one): one is { id: string } => 'id' in one)
  if (served.length < enoughServed || facts.counters.length === 0) {
    for (const one of here) answer[one.id] = { minutes: null, from: null, to: null, learntFrom: served.length }
    return answer
  }
  const sorted = served.slice().sort((one, other) => one - other)
  const spread = spreadOf(served) / Math.sqrt(served.length)
  const random = randomFrom(0x5eed)
  const times: { [id: string]: number[] } = {}
  for (const one of here) times[one.id] = []
  for (let run = 0; run < runs; run += 1) {
    const scale = Math.exp(spread * normal(random))
    const draw = () => (served[Math.floor(random() * served.length)] ?? 0) * scale
    const free = facts.counters.map((busy) => (busy === null ? 0 : restOf(sorted, busy, scale, random)))
    for (const member of facts.line) {
      const counter = earliest(free)
      const at = afterBreaks(free[counter] ?? 0, facts.breaks)
      if ('id' in member) times[member.id]?.push(at)
      // Whoever has not come by then is not waited for.
      else if (member.comesAt > at || random() >= member.chance) continue
      free[counter] = at + draw()
    }
  }
  for (const one of here) answer[one.id] = read(times[one.id] ?? [], served.length)
  return answer
}

function read(seconds: number[], learntFrom: number): Estimate {
  const sorted = seconds.slice().sort((one, other) => one - other)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
  return {
    minutes: Math.round(at(0.5) / 60),
    from: Math.floor(at(edge) / 60),
    to: Math.ceil(at(1 - edge) / 60),
    learntFrom,
  }
}

/** What is left of a service that has taken `busy` seconds: drawn from those of today that took longer. */
function restOf(sorted: number[], busy: number, scale: number, random: () => number): number {
  const longer = sorted.filter((one) => one * scale > busy)
  if (longer.length > 0) return (longer[Math.floor(random() * longer.length)] ?? 0) * scale - busy
  // Longer than any today: it may end now or take as long again as half of what people take.
  return random() * ((sorted[Math.floor(sorted.length / 2)] ?? 0) * scale)
}

function earliest(free: number[]): number {
  let best = 0
  for (let index = 1; index < free.length; index += 1) if ((free[index] ?? 0) < (free[best] ?? 0)) best = index
  return best
}

const afterBreaks = (at: number, breaks: QueueFacts['breaks']) =>
  breaks.reduce((time, { from, to }) => (time >= from && time < to ? to : time), at)

/** Standard deviation over mean. */
function spreadOf(values: number[]): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const variance = values.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / Math.max(1, values.length - 1)
  return mean > 0 ? Math.sqrt(variance) / mean : 0
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Small, good enough and the same everywhere (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

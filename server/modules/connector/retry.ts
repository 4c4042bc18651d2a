const second = 1_000
const first = 15 * second
const longest = 3_600 * second

/** About three days of trying at most once an hour: longer than a weekend without anybody at the other side. */
export const mostAttempts = 80

/** Twice as long after each attempt, up to an hour; half of it by chance, so that not all servers come at once. */
export function waitAfter(attempts: number, random: () => number = Math.random): number {
  const full = Math.min(longest, first * 2 ** Math.min(attempts - 1, 20))
  return Math.round(full / 2 + (full / 2) * random())
}

export type Report = {
  /** Prints `part.key: value`. */
  line: (key: string, value: string | number) => void
  /** What has to hold on every machine; one that does not makes the bench end with 1. */
  invariant: (holds: boolean, sentence: string) => void
}

export type Part = (report: Report) => Promise<void>

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** The value below which the given part (0 to 1) of all values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

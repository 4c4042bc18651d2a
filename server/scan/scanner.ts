import type { Readable } from 'node:stream'

export type Verdict = { infected: false } | { infected: true; signature: string }

/** Looks for malicious code in bytes. Both throw when it is out of reach or cannot say. */
export type Scanner = {
  scan: (bytes: Readable) => Promise<Verdict>
  check: () => Promise<void>
}

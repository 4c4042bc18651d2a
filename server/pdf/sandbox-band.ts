import type { Environment } from '../environment.ts'

/** What stands across every page that a trial prints; undefined outside it. */
export const sandboxBandOf = ({ mode }: Pick<Environment, 'mode'>): string | undefined =>
  mode === 'sandbox' ? 'Bản thử – chưa dùng cho việc thật' : undefined

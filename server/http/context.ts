import type { FastifyRequest } from 'fastify'
import type { Role } from '../../contract/schemas/locality.ts'
import type { Tx } from '../db/engine.ts'

/** Who calls. A staff member acts for one unit. */
export type Caller = {
  personId: string
  role: Role
  unitId: string | null
  tokenHash: string
}

/** What a handler gets besides its validated input. */
export type Context = {
  request: FastifyRequest
  /** Null only on public endpoints. */
  caller: Caller | null
  /** The caller, where the endpoint's access mark demands one. */
  me: () => Caller
  now: Date
  /**
   * Runs the effect of a write in one transaction. On an idempotent endpoint the Idempotency-Key row is part of it:
   * a repeat gets the first answer again, and a crash leaves neither key nor effect.
   */
  effect: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
}

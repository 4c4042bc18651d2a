import type { Static, TSchema } from 'typebox'
import type { ProblemCode } from './problems.ts'

type Optional = TSchema | undefined
type Given<K extends string, S> = [S] extends [TSchema] ? { [P in K]: Static<S> } : unknown

/**
 * Who may call an endpoint. The authorisation matrix of the tests is generated from this mark
 * (tests/server/authorisation.test.ts says what each mark means for each kind of caller).
 */
export type Access =
  | 'public'
  | 'signed-in'
  | 'resident'
  | 'staff'
  | 'unit-clerk'
  | 'editor'
  | 'administrator'
  | 'own-account'
  | 'dossier-owner'
  | 'dossier-applicant'
  | 'helper'
  | 'dossier-party'
  | 'appointment-owner'
  | 'appointment-party'
  | 'sandbox'

type Declared<P, Q, B, O> = {
  id: string
  summary: string
  access: Access
  /** Takes an Idempotency-Key header; a repeat with the same key gets the first answer again. */
  idempotent?: true
  /** The answer is bytes, not JSON. */
  file?: true
  /** The answer is an event stream whose `data` are answers of the declared shape; it begins with how things stand. */
  events?: true
  /** Asked again and again: carries an ETag over everything but the time of the answer, and is answered 304. */
  polled?: true
  /** Cache-Control of a public read; personal answers are always no-store. */
  cache?: string
  params?: P
  query?: Q
  body?: B
  ok: readonly [200 | 201 | 204, O]
  problems?: readonly ProblemCode[]
}

export type Endpoint<I, O> = Declared<TSchema, TSchema, TSchema, TSchema | null> & { '~input'?: I; '~output'?: O }

/**
 * Declares one endpoint. Its input and output types are worked out once, here, and carried as phantom
 * members, so that callers never infer them again (that keeps 60 endpoints cheap for the compiler).
 */
export function endpoint<
  O extends TSchema | null,
  P extends Optional = undefined,
  Q extends Optional = undefined,
  B extends Optional = undefined,
>(declared: Declared<P, Q, B, O>) {
  return declared as unknown as Endpoint<
    Given<'params', P> & Given<'query', Q> & Given<'body', B>,
    O extends TSchema ? Static<O> : undefined
  >
}

import { problemStatus, type Problem, type ProblemCode } from '../../contract/problems.ts'

type Details = Pick<Problem, 'fields' | 'items' | 'offers' | 'retryAfterSeconds'>

/** A refusal with one of the contract's problem codes; the error handler turns it into problem+json. */
export class Refusal extends Error {
  readonly code: ProblemCode
  readonly details: Details

  constructor(code: ProblemCode, details: Details = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

export const refuse = (code: ProblemCode, details?: Details): never => {
  throw new Refusal(code, details)
}

/** The body of problem details (RFC 9457). `title` is for developers; the app phrases the code. */
export const problemOf = (code: ProblemCode, requestId: string, details: Details = {}): Problem => ({
  type: `urn:mcvt:problem:${code.toLowerCase().split('_').join('-')}`,
  title: code.toLowerCase().split('_').join(' '),
  status: problemStatus[code],
  code,
  requestId,
  ...details,
})

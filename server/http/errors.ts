import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Problem, ProblemCode } from '../../contract/problems.ts'
import { isBusy } from '../db/engine.ts'
import { problemOf, Refusal } from './refusal.ts'

const byFastifyCode: { [code: string]: ProblemCode } = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_TYPE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BAD_JSON',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BAD_JSON',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BAD_JSON',
}

/** Every failure leaves as problem+json; what is not a refusal is logged and says nothing about our insides. */
export function handleErrors(app: FastifyInstance) {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(reply, judge(error, request)))
  app.setNotFoundHandler((request, reply) => answer(reply, problemOf('NOT_FOUND', request.id)))
}

export function answer(reply: FastifyReply, problem: Problem) {
  if (problem.retryAfterSeconds !== undefined) void reply.header('retry-after', problem.retryAfterSeconds)
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem))
}

function judge(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Refusal) return problemOf(error.code, request.id, error.details)
  if (error.validation) return problemOf('INVALID', request.id, { fields: error.validation.map(fieldOf) })
  const known = byFastifyCode[error.code]
  if (known) return problemOf(known, request.id)
  if (error instanceof SyntaxError || error.statusCode === 400) return problemOf('BAD_JSON', request.id)
  if (isBusy(error)) return problemOf('BUSY', request.id, { retryAfterSeconds: 3 })
  request.log.error({ err: error }, 'unexpected failure')
  return problemOf('INTERNAL', request.id)
}

type Fault = NonNullable<FastifyError['validation']>[number]

function fieldOf(fault: Fault) {
  const extra = fault.params.missingProperty ?? fault.params.additionalProperty
  const path = fault.instancePath.split('/').filter(Boolean)
  if (typeof extra === 'string') path.push(extra)
  return { path: path.join('.'), keyword: fault.keyword }
}

import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify'
import { pino, type DestinationStream } from 'pino'

/** Secrets of single-use links and resumable uploads stand in the path; they are cut from the log. */
const withoutSecrets = (url: string) => (url.split('?')[0] ?? '').replace(/(\/links\/|\/uploads\/)[^/]+/, '$1…')

/** JSON logs by allow-list: no body, no query, no header, no file name, no person. */
export function createLogger(level: string, destination?: DestinationStream): FastifyBaseLogger {
  const options = {
    level,
    serializers: {
      req: (request: FastifyRequest) => ({ id: request.id, method: request.method, path: withoutSecrets(request.url) }),
      res: (reply: FastifyReply) => ({ status: reply.statusCode }),
      err: (error: Error & { code?: string }) => ({ type: error.name, code: error.code, stack: stackOf(error) }),
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** Where it happened, without the message: a database error quotes the values of the row it refused. */
const stackOf = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)

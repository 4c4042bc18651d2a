import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { FileStore } from '@tus/file-store'
import { Server, type ServerOptions } from '@tus/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { basePath } from '../../../contract/endpoints.ts'
import { problemStatus, type ProblemCode } from '../../../contract/problems.ts'
import { inTransaction } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import { answer } from '../../http/errors.ts'
import { problemOf, Refusal, refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { identifyBy } from '../sessions/handlers.ts'
import { admit, checkQuota, type Announced } from './admit.ts'
import { finishUpload } from './finish.ts'
import { limits } from './inspect.ts'
import { createUploadLocker } from './locker.ts'

type TusUpload = Parameters<NonNullable<ServerOptions['onUploadFinish']>>[1]

const callers = new WeakMap<object, Caller>()
const callerOf = (request: object) => callers.get(request) ?? refuse('SIGNED_OUT')
const isId = (id: string) => /^[0-9a-f-]{36}$/.test(id)

/**
 * Resumable uploads (tus 1.0) at /uploads. Metadata of a new one: `dossier`, `requirement`, `filename`.
 * The id of a finished upload is the id of the stored file.
 */
export async function registerUploads(app: FastifyInstance, services: Services, catalogue: Catalogue) {
  const { db } = services
  const scratch = join(services.environment.dataDir, 'uploads')
  const scratchFile = (id: string) => join(scratch, id)
  const identify = identifyBy(db)

  const tus = new Server({
    path: `${basePath}/uploads`,
    datastore: new FileStore({ directory: scratch }),
    locker: createUploadLocker(db),
    maxSize: limits.bytes,
    relativeLocation: true,
    namingFunction: () => randomUUID(),
    onIncomingRequest: async (request, id) => {
      if (request.method !== 'POST') await requireOwner(callerOf(request), id)
    },
    onUploadCreate: async (request, upload) => {
      await announce(callerOf(request), upload)
      return {}
    },
    onUploadFinish: async (request, upload) => {
      await finishUpload(services, catalogue, callerOf(request), upload.id, scratchFile(upload.id))
      return {}
    },
    onResponseError: (_request, error) =>
      error instanceof Refusal ? { status_code: problemStatus[error.code], body: refusalMark(error) } : undefined,
  })

  app.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => done(null, payload))

  async function requireOwner(caller: Caller, id: string) {
    const row =
      isId(id) &&
      (await db
        .selectFrom('upload')
        .select(['state', 'problem', 'declared_bytes'])
        .where('id', '=', id)
        .where('owner_id', '=', caller.personId)
        .executeTakeFirst())
    return row || refuse('NOT_FOUND')
  }

  async function announce(caller: Caller, upload: TusUpload) {
    const { dossier = '', requirement = '', filename } = upload.metadata ?? {}
    if (!isId(dossier ?? '')) refuse('NOT_FOUND')
    const announced: Announced = {
      dossierId: dossier ?? '',
      requirementId: requirement ?? '',
      fileName: plainName(filename),
      bytes: upload.size ?? 0,
    }
    await inTransaction(db, async (tx) => {
      const now = services.now()
      await admit(tx, catalogue, caller, announced, now)
      await checkQuota(tx, caller, announced, now)
      await tx
        .insertInto('upload')
        .values({
          id: upload.id,
          owner_id: caller.personId,
          dossier_id: announced.dossierId,
          requirement_id: announced.requirementId,
          file_name: announced.fileName,
          declared_bytes: announced.bytes,
          state: 'receiving',
          problem: null,
          created_at: now,
          finished_at: null,
        })
        .execute()
    })
  }

  async function handle(request: FastifyRequest<{ Params: { id?: string } }>, reply: FastifyReply) {
    const caller = (await identify(request, services.now())) ?? refuse('SIGNED_OUT')
    const id = request.params.id
    if (request.method === 'HEAD' && id !== undefined) {
      const done = await settledAnswer(caller, id, reply)
      if (done) return done
    }
    const web = new Request(`http://uploads${request.url}`, {
      method: request.method,
      headers: Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as [string, string]] : [],
      ),
      ...(request.body instanceof Readable && {
        body: Readable.toWeb(Readable.from(untilBroken(request.body))) as ReadableStream,
        duplex: 'half' as const,
      }),
    })
    callers.set(web, caller)
    return relay(await tus.handleWeb(web), request, reply)
  }

  /** A finished upload answers for ever; one that was whole when the server died is finished now. */
  async function settledAnswer(caller: Caller, id: string, reply: FastifyReply) {
    const row = await requireOwner(caller, id)
    if (row.state === 'receiving') {
      const size = await stat(scratchFile(id)).then(
        (found) => found.size,
        () => -1,
      )
      if (size !== row.declared_bytes) return undefined
      await finishUpload(services, catalogue, caller, id, scratchFile(id))
    } else if (row.state === 'refused') return refuse('NOT_FOUND')
    return reply
      .code(200)
      .headers({
        'tus-resumable': '1.0.0',
        'upload-offset': row.declared_bytes,
        'upload-length': row.declared_bytes,
        'cache-control': 'no-store',
      })
      .send()
  }

  app.route({ method: ['POST', 'OPTIONS'], url: '/uploads', handler: handle, bodyLimit: limits.bytes + 1 })
  app.route({ method: ['HEAD', 'PATCH', 'DELETE'], url: '/uploads/:id', handler: handle, bodyLimit: limits.bytes + 1 })
}

/** A line that breaks ends the body where it broke: what has arrived is kept, and the phone goes on from there. */
async function* untilBroken(body: Readable) {
  try {
    yield* body
  } catch {
    // The phone is gone; there is nobody to tell.
  }
}

const mark = 'refusal:'
const refusalMark = (error: Refusal) => mark + JSON.stringify({ code: error.code, ...error.details })

/** The library's own refusals, by status. */
const codeOfStatus: { [status: number]: ProblemCode } = {
  404: 'NOT_FOUND',
  409: 'STALE',
  410: 'NOT_FOUND',
  413: 'FILE_TOO_LARGE',
}

async function relay(response: Response, request: FastifyRequest, reply: FastifyReply) {
  for (const [name, value] of response.headers) {
    if (!name.startsWith('access-control-') && name !== 'content-length' && name !== 'connection')
      void reply.header(name, value)
  }
  void reply.header('cache-control', 'no-store')
  if (response.status < 400) return reply.code(response.status).send(await response.text())
  // Whoever sends at a wrong offset is stopped now, and not after the whole piece has come over a weak line.
  if (request.method === 'PATCH') void reply.header('connection', 'close')
  const text = await response.text()
  if (text.startsWith(mark)) {
    const { code, ...details } = JSON.parse(text.slice(mark.length))
    return answer(reply, problemOf(code, request.id, details))
  }
  if (response.status >= 500) request.log.error({ status: response.status }, 'upload failed')
  const code = codeOfStatus[response.status] ?? (response.status >= 500 ? 'INTERNAL' : 'INVALID')
  return answer(reply, { ...problemOf(code, request.id), status: response.status })
}

/** The last part of a path, without control characters; names are shown, never used as paths. */
function plainName(given: string | null | undefined): string {
  const last = (given ?? '').normalize('NFC').split(/[\\/]/).pop() ?? ''
  const clean = [...last]
    .filter((letter) => letter >= ' ' && letter !== '\u007f')
    .join('')
    .trim()
  return clean.slice(0, 120) || 'tep'
}

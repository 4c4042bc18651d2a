import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { hashOf } from '../../crypto/box.ts'
import type { FileAnswer, Handlers } from '../../http/mount.ts'
import { takeToken, type Bucket } from '../../http/rate-limit.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { calledBy, fieldPath, outsideAddress, procedurePath } from './address.ts'
import { fieldPoster } from './field-poster.ts'
import { posterFrame, today } from './frame.ts'
import { procedurePoster } from './procedure-poster.ts'
import { createShelf } from './shelf.ts'

type Mine = 'GET /procedures/{code}/poster' | 'GET /fields/{id}/poster'
type Sheet = { bytes: Buffer; etag: string }

const sheetsKept = 60
/** Drawing takes the processor for a while, so one caller does not get to ask for it without end. */
const drawingBucket: Bucket = { capacity: 30, perSecond: 0.5 }
const mostRows = 200

export function posterHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const { locality, environment, db, now } = services
  const take = createShelf<Sheet>(sheetsKept)

  /** `parts` are all that the sheet depends on. */
  async function answer(request: FastifyRequest, name: string, parts: unknown[], draw: () => Promise<Buffer>) {
    const { bytes, etag } = await take(JSON.stringify(parts), async () => {
      await takeToken(db, `poster:${hashOf(request.ip)}`, drawingBucket, now())
      const bytes = await draw()
      return { bytes, etag: `"${hashOf(bytes).slice(0, 27)}"` }
    })
    return {
      stream: Readable.from([bytes]),
      mime: 'application/pdf',
      bytes: bytes.length,
      name,
      etag,
    } satisfies FileAnswer
  }

  return {
    async 'GET /procedures/{code}/poster'({ params, query }, { request }) {
      const found = (await catalogue.current(params.code)) ?? refuse('NOT_FOUND')
      const unitIds = found.unitIds.filter((id) => query.unit === undefined || id === query.unit)
      if (query.unit !== undefined && unitIds.length === 0) refuse('NOT_FOUND')
      const address = outsideAddress(environment, procedurePath(params.code), calledBy(request))
      return answer(request, `ap-phich-${params.code}.pdf`, [found.versionId, unitIds, address], async () => {
        const procedure = await catalogue.describe(found.content, found.versionId, unitIds)
        return procedurePoster(procedure, posterFrame(services, address))
      })
    },
    async 'GET /fields/{id}/poster'({ params }, { request }) {
      const field = locality.fields.find(({ id }) => id === params.id) ?? refuse('NOT_FOUND')
      const { items } = await catalogue.list({ field: field.id }, 0, mostRows)
      const address = outsideAddress(environment, fieldPath(field.id), calledBy(request))
      const day = today(now())
      return answer(request, `ap-phich-${field.id}.pdf`, [field, items, day, address], () =>
        fieldPoster(field, items, day, posterFrame(services, address)),
      )
    },
  }
}

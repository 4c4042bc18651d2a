import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { PlanningTheme } from '../../../contract/schemas/planning-release.ts'
import type { Input } from '../../../contract/endpoints.ts'
import type { Context } from '../../http/context.ts'
import type { FileAnswer, Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import { pdfFile } from '../../pdf/pdf-file.ts'
import { sandboxBandOf } from '../../pdf/sandbox-band.ts'
import type { Services } from '../../services.ts'
import { answerOfParcel, type Asked } from './answer/answer.ts'
import { answerAt } from './answer/at-point.ts'
import { answerOfCorners } from './answer/corners.ts'
import { search } from './answer/search.ts'
import type { P } from './geo/ring.ts'
import { toMetres } from './geo/vn2000.ts'
import { mayPreview, readerOf } from './audience.ts'
import { publishingHandlers } from './publishing/handlers.ts'
import { createPublished } from './publishing/publications.ts'
import { drawParcel } from './picture/scene.ts'
import { paperOf } from './picture/paper.ts'
import { toSvg } from './picture/svg.ts'
import { take, type Act } from './quota.ts'
import { createReleases, type OpenRelease } from './releases.ts'
import { keepReport } from './reports.ts'
import { tileHandler } from './tiles.ts'
import { confirmPerson, watchWalk } from './walk.ts'

type Mine = Extract<keyof Handlers, `${string} /planning/${string}` | `${string} /editor/planning/${string}`>

export function planningHandlers(services: Services): Pick<Handlers, Mine> {
  const { db, environment, zalo } = services
  const releases = createReleases(
    [join(environment.localityDir, 'planning'), join(environment.dataDir, 'planning')],
    createPublished(db),
  )

  async function named(id: string | undefined, caller?: Context['caller']) {
    return (await releases.find(id, mayPreview(caller))) ?? refuse('NOT_FOUND')
  }
  /** The quota is taken before anything is looked at: what is refused says nothing of what is there. */
  async function ask(act: Act, id: string | undefined, context: Context): Promise<Asked & OpenRelease> {
    await take(db, act, context)
    const release = await named(id, context.caller)
    const open = await releases.open(release.id)
    const mayRead: (theme: PlanningTheme) => boolean = readerOf(release, context.caller)
    return { ...open, release, mayRead }
  }
  async function askParcel(parcelId: string, id: string | undefined, context: Context) {
    const asked = await ask('look', id, context)
    const row = asked.land.parcelById(parcelId) ?? refuse('NOT_FOUND')
    await watchWalk(services, { subject: parcelId, at: cornerOf(asked, row) }, context)
    return { asked, row }
  }
  async function placeOf(body: Input<'POST /planning/at'>['body']) {
    if (body.from === 'map') return { ...body, accuracyMetres: null }
    if (body.from === 'device') return body
    const place = zalo ? await zalo.decodePlace(body.accessToken, body.code) : refuse('ZALO_UNREACHABLE')
    return { ...place, accuracyMetres: null }
  }

  return {
    ...publishingHandlers(services, releases),
    'GET /planning/releases': async () => ({ items: await releases.list() }),
    'GET /planning/releases/current': () => named(undefined),
    async 'POST /planning/search'({ body }, context) {
      const { release, land, names } = await ask('look', body.release, context)
      const [west = 0, south = 0, east = 0, north = 0] = release.bounds
      const found = search({ land, names, bounds: [west, south, east, north] }, body.q, body.ward)
      const [first] = found.parcels
      // The box is asked while somebody still types: a search is a small part of a step.
      if (first) await watchWalk(services, { subject: first.id, at: placeAt(first.point), weight: 0.2 }, context)
      return found
    },
    async 'GET /planning/parcels/{parcelId}'({ params, query }, context) {
      const { asked, row } = await askParcel(params.parcelId, query.release, context)
      return answerOfParcel(asked, row)
    },
    async 'POST /planning/at'({ query, body }, context) {
      const asked = await ask('look', query.release, context)
      const place = await placeOf(body)
      const found = answerAt(asked, place)
      const { parcel } = found.answer ?? {}
      const at = placeAt(place)
      const subject = parcel?.id ?? at.map((metres) => Math.round(metres / 10)).join()
      if (found.answer) await watchWalk(services, { subject, at }, context)
      return found
    },
    async 'POST /planning/corners'({ query, body }, context) {
      const found = answerOfCorners(await ask('corners', query.release, context), body)
      const [first] = found.answer?.rings[0] ?? []
      if (first)
        await watchWalk(services, { subject: first.join(), at: toMetres([first[0] ?? 0, first[1] ?? 0]) }, context)
      return found
    },
    async 'GET /planning/parcels/{parcelId}/picture.svg'({ params, query }, context) {
      const { asked, row } = await askParcel(params.parcelId, query.release, context)
      const { parcel, plans } = answerOfParcel(asked, row)
      const governing = plans.find(({ governs }) => governs)
      const title = `Thửa ${parcel?.parcel}, tờ bản đồ ${parcel?.sheet}`
      const description = governing ? governing.zones.map(({ name, code }) => name ?? code ?? '').join('; ') : ''
      const svg = toSvg(drawParcel(asked, row, governing?.document.id), title, description)
      return fileOf(Buffer.from(svg), 'image/svg+xml', `thua-${params.parcelId}.svg`)
    },
    async 'GET /planning/parcels/{parcelId}/answer.pdf'({ params, query }, context) {
      const { asked, row } = await askParcel(params.parcelId, query.release, context)
      const answer = answerOfParcel(asked, row)
      const scene = drawParcel(asked, row, answer.plans.find(({ governs }) => governs)?.document.id)
      return pdfFile(await paperOf(answer, scene, sandboxBandOf(environment)), `quy-hoach-${params.parcelId}.pdf`)
    },
    'GET /planning/tiles/{release}/{set}/{z}/{x}/{y}': tileHandler(db, releases),
    async 'GET /planning/documents/{documentId}'({ params, query }) {
      const { land } = await releases.open((await named(query.release)).id)
      return land.documents.find(({ id }) => id === params.documentId) ?? refuse('NOT_FOUND')
    },
    'POST /planning/confirmations': async (_input, context) => void (await confirmPerson(services, context)),
    async 'POST /planning/reports'({ body }, context) {
      await take(db, 'report', context)
      await named(body.releaseId)
      return keepReport(services, body, context)
    },
  }
}

const placeAt = ({ longitude, latitude }: { longitude: number; latitude: number }) => toMetres([longitude, latitude])
const cornerOf = ({ land }: Asked, row: number): P => land.ringsOf('parcels', row)[0]?.[0] ?? [0, 0]

const fileOf = (bytes: Buffer, mime: string, name: string): FileAnswer => ({
  ...{ stream: Readable.from([bytes]), mime, bytes: bytes.length, name },
})

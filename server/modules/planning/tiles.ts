import { Readable } from 'node:stream'
import type { Db } from '../../db/engine.ts'
import type { FileAnswer, Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import { isOpenToAll, mayPreview, readerOf, withoutClosed } from './audience.ts'
import { createTileQuota } from './quota.ts'
import type { Releases } from './releases.ts'

type TileHandler = Handlers['GET /planning/tiles/{release}/{set}/{z}/{x}/{y}']

/** A tile never changes within its release: kept for ever by phones and by what stands in front of the server. */
const forEver = 'public, max-age=31536000, immutable'

export function tileHandler(db: Db, releases: Releases): TileHandler {
  const takeTile = createTileQuota(db)
  return async ({ params: { release: id, set, z, x, y } }, context) => {
    await takeTile(context)
    const release = (await releases.find(id, mayPreview(context.caller))) ?? refuse('NOT_FOUND')
    const archive = await releases.archive(id, set)
    if (z < archive.minZoom || z > archive.maxZoom) refuse('NOT_FOUND')
    const stored = await archive.tile(z, x, y)
    // A draft is never handed to what stands in front of the server.
    const open = release.publishedAt !== null && isOpenToAll(release)
    const bytes = stored && !open ? withoutClosed(stored, readerOf(release, context.caller)) : stored
    return {
      ...{ stream: Readable.from(bytes ? [bytes] : []), bytes: bytes?.length ?? 0 },
      ...{ mime: 'application/vnd.mapbox-vector-tile', name: `${set}-${z}-${x}-${y}.mvt` },
      ...(bytes && { encoding: 'gzip' }),
      ...(open && { cache: forEver, etag: `"${id}/${set}/${z}/${x}/${y}"` }),
    } satisfies FileAnswer
  }
}

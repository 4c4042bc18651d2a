import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tileLayers } from '../../contract/rules/planning/tile-layers.ts'
import { tileSets } from '../../contract/schemas/planning-release.ts'
import { knownFields } from '../../server/modules/planning/import/fields.ts'
import { unpackLookup, type LookupFile } from '../../server/modules/planning/release/lookup-file.ts'
import { createReleases } from '../../server/modules/planning/releases.ts'
import { projectRoot } from '../support/project-root.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

/**
 * Whose land it is, what it costs and what is owed on it: in no table, file, tile or answer of planning. Words are taken
 * from camelCase, snake_case and Vietnamese without its marks.
 */
const words =
  /owner|holder|chu ?(su ?dung|so ?huu|dat|ho|nha)|ten ?chu|ho ?ten|full ?name|(so ?)?cccd|cmnd|id ?number|passport|phone|dien ?thoai|email|birth|ngay ?sinh|certificate|so ?do|giay ?chung ?nhan|gcn|gia ?dat|price|loan|mortgage|the ?chap|vay|nguoi|person|citizen/
const isOwnerLike = (name: string) => words.test(plain(name))

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()

const shelf = path.join(projectRoot, 'localities', 'vung-tau-2025', 'planning')
const releases = readdirSync(shelf)
const nobody = { get: async () => ({ currentId: undefined, at: new Map<string, Date>() }), forget: () => undefined }
const shelved = createReleases([shelf], nobody)
afterAll(() => shelved.close())

async function lookupIn(folder: string): Promise<LookupFile> {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    base?: { release: string }
  }
  const base = manifest.base && (await lookupIn(path.join(shelf, manifest.base.release)))
  return unpackLookup(readFileSync(path.join(folder, 'lookup.bin')), base)
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
})
afterAll(() => server.close())

/** Every member name of a JSON value, and of schemas their properties. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => [name, ...namesIn(one)])
}

describe('the search itself', () => {
  it.each(['chuSuDung', 'ten_chu', 'Họ tên', 'soCCCD', 'ownerName', 'gcn_so', 'Giá đất', 'thế chấp', 'phoneNumber'])(
    'would find %s',
    (name) => expect(isOwnerLike(name)).toBe(true),
  )
})

describe('no owner', () => {
  it('stands in a table of planning', async () => {
    const { rows } = await sql<{ table_name: string; column_name: string }>`
      select table_name, column_name from information_schema.columns where table_name like 'planning%'`.execute(
      server.services.db,
    )
    expect(rows.length).toBeGreaterThan(10)
    // Who signed and who published a release are officials, by the key of their account.
    const officials = ['signed_by', 'published_by']
    const names = rows.map(({ column_name }) => column_name).filter((name) => !officials.includes(name))
    expect(names.filter(isOwnerLike)).toEqual([])
  })

  it('stands in what the contract lets out or in', () => {
    const { paths, components } = JSON.parse(
      readFileSync(path.join(projectRoot, 'contract', 'openapi.json'), 'utf8'),
    ) as { paths: object; components: { schemas: object } }
    const used = new Set<string>()
    const follow = (value: unknown) => {
      for (const [, name] of JSON.stringify(value).matchAll(/#\/components\/schemas\/(\w+)/g))
        if (name !== undefined && name !== 'Problem' && !used.has(name)) {
          used.add(name)
          follow(Object.entries(components.schemas).find(([one]) => one === name)?.[1] ?? {})
        }
    }
    const planning = Object.entries(paths).filter(([url]) => url.includes('/planning/') && !url.includes('/editor/'))
    expect(planning.length).toBeGreaterThan(8)
    follow(planning)
    expect([...used]).toEqual(expect.arrayContaining(['PlanningAnswer', 'ParcelHead', 'ZoneShare']))
    const schemas = Object.entries(components.schemas).filter(([name]) => used.has(name))
    expect(namesIn(schemas.map(([, schema]) => schema as unknown)).filter(isOwnerLike)).toEqual([])
  })

  it('is read from a delivery', () => {
    const { former: _former, ...fields } = knownFields
    expect(Object.values(fields).flat().filter(isOwnerLike)).toEqual([])
  })

  it.each(releases)('stands in the files of %s', async (id) => {
    const folder = path.join(shelf, id)
    const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'))
    expect(namesIn(manifest).filter(isOwnerLike)).toEqual([])
    const { layers, documents } = await lookupIn(folder)
    const columns = Object.values(layers).flatMap((layer) => Object.keys(layer.columns))
    expect(columns.length).toBeGreaterThan(20)
    expect([...columns, ...namesIn(documents)].filter(isOwnerLike)).toEqual([])
  })

  it.each(releases.flatMap((id) => tileSets.map((set) => [id, set] as const)))(
    'stands in a tile of %s, %s',
    async (id, set) => {
      const archive = await shelved.archive(id, set)
      const allowed = new Map<string, readonly string[]>(
        Object.entries(tileLayers[set]).map(([name, layer]) => [name, layer.properties]),
      )
      let tiles = 0
      // The middle of the town at every zoom, and all around it at the finest.
      for (const [z, x, y] of townTiles(archive.minZoom, archive.maxZoom)) {
        const stored = await archive.tile(z, x, y)
        if (!stored) continue
        tiles += 1
        for (const [name, layer] of Object.entries(new VectorTile(new PbfReader(gunzipSync(stored))).layers)) {
          const keys = Array.from({ length: layer.length }, (_, at) => Object.keys(layer.feature(at).properties)).flat()
          expect(allowed.get(name)).toEqual(expect.arrayContaining([...new Set(keys)]))
          expect(keys.filter(isOwnerLike)).toEqual([])
        }
      }
      expect(tiles).toBeGreaterThan(20)
    },
  )

  it('stands in an answer, a picture or a paper', async () => {
    const get = (url: string) => server.app.inject({ method: 'GET', url: `/api/v1/planning${url}` })
    const found = server.app.inject({ method: 'POST', url: '/api/v1/planning/search', payload: { q: '7/76' } })
    for (const reply of [get('/parcels/26515-7-76'), get('/parcels/26506-4-23'), get('/releases/current'), found]) {
      const { statusCode, body } = await reply
      expect(statusCode).toBe(200)
      expect(namesIn(JSON.parse(body)).filter(isOwnerLike)).toEqual([])
    }
    const { body: svg } = await get('/parcels/26515-7-76/picture.svg')
    expect(svg).toContain('<svg')
    expect(plain(svg)).not.toMatch(/chu su dung|chu so huu|ten chu|cccd|ho ten/)
  })
})

function* townTiles(minZoom: number, maxZoom: number): Generator<[number, number, number]> {
  const [longitude, latitude] = [107.085, 10.355]
  for (let z = minZoom; z <= maxZoom; z++) {
    const sine = Math.sin((latitude * Math.PI) / 180)
    const x = Math.floor(((longitude + 180) / 360) * 2 ** z)
    const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z)
    const reach = z === maxZoom ? 3 : z > 12 ? 1 : 0
    for (let right = -reach; right <= reach; right++)
      for (let down = -reach; down <= reach; down++) yield [z, x + right, y + down]
  }
}

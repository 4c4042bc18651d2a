import { mkdtempSync } from 'node:fs'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { tileIdToZxy } from 'pmtiles'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tileSets } from '../../contract/schemas/planning-release.ts'
import { hashOf } from '../../server/crypto/box.ts'
import { filesAreWhole } from '../../server/modules/planning/publishing/check-files.ts'
import { buildArchive } from '../../server/modules/planning/release/build-archive.ts'
import type { ReleaseData } from '../../server/modules/planning/release/data.ts'
import { cellOf } from '../../server/modules/planning/release/columns.ts'
import { layerNames, packLookup, unpackLookup, type Layer } from '../../server/modules/planning/release/lookup-file.ts'
import { openArchive, type Archive } from '../../server/modules/planning/release/pmtiles-read.ts'
import { sampleNotice, writeRelease } from '../../server/modules/planning/release/write-release.ts'
import { createReleases } from '../../server/modules/planning/releases.ts'
import { generateSample } from '../../server/modules/planning/sample/generate.ts'
import { projectRoot } from '../support/project-root.ts'
import { smallData } from '../support/small-release.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

const [now, earlier] = ['mau-47k-1', 'mau-47k-0']
const shelf = join(projectRoot, 'localities', 'vung-tau-2025', 'planning')

let server: TestServer
let scratch: string
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
  scratch = mkdtempSync(join(tmpdir(), 'earlier-'))
})
afterAll(async () => {
  await server.close()
  await rm(scratch, { recursive: true, force: true })
})

const nobody = { get: async () => ({ currentId: undefined, at: new Map<string, Date>() }), forget: () => undefined }

/** Every tile, unpacked: what is drawn, whatever the machine that compressed it. */
async function drawn(archive: Archive) {
  const tiles = new Map<number, string>()
  for (const id of archive.ids()) {
    const tile = await archive.tile(...tileIdToZxy(id))
    if (tile) tiles.set(id, hashOf(gunzipSync(tile)))
  }
  return tiles
}
/** Every row of a layer with its shape. */
function rowsOf({ count, columns, boxes, ringsOf }: Layer) {
  const names = Object.keys(columns).sort()
  const cells = (row: number) => names.map((name) => cellOf(columns[name], row))
  const rows = Array.from({ length: count }, (_, row) => [
    cells(row),
    [...boxes.subarray(row * 4, row * 4 + 4)],
    ringsOf(row),
  ])
  return { count, names, rows: hashOf(JSON.stringify(rows)) }
}

describe('the earlier sample that ships', () => {
  it('is what the generator makes, tile by tile and row by row, though only what differs is kept', async () => {
    const data = generateSample(server.services.locality.units, '47k', 'vung-tau', true)
    const releases = createReleases([shelf], nobody)
    for (const set of tileSets) {
      const whole = join(scratch, `${set}.pmtiles`)
      await writeFile(whole, (await buildArchive(set, data, sampleNotice)).bytes)
      const [made, shipped] = [await openArchive(whole), await releases.archive(earlier, set)]
      expect(await drawn(shipped)).toEqual(await drawn(made))
      await made.close()
    }
    await releases.close()
    const base = await unpackLookup(await readFile(join(shelf, now, 'lookup.bin')))
    const shipped = await unpackLookup(await readFile(join(shelf, earlier, 'lookup.bin')), base)
    const made = await unpackLookup(packLookup(data, sampleNotice))
    for (const name of layerNames) expect(rowsOf(shipped.layers[name]), name).toEqual(rowsOf(made.layers[name]))
    expect([shipped.documents, shipped.gaps]).toEqual([made.documents, made.gaps])
  })

  it('says that it is a sample, and weighs little', async () => {
    const { notice, release, files } = JSON.parse(await readFile(join(shelf, earlier, 'manifest.json'), 'utf8'))
    expect(notice).toMatch(/^DỮ LIỆU MẪU/)
    expect(release).toMatchObject({ sample: true, dataDate: '2025-12-01' })
    expect(files.reduce((sum: number, { bytes }: { bytes: number }) => sum + bytes, 0)).toBeLessThan(700_000)
  })
})

describe('an answer from the earlier release', () => {
  let address = 0
  const ask = async (path: string) => {
    address += 1
    const reply = await server.app.inject({ url: `/api/v1/planning${path}`, remoteAddress: `10.70.0.${address}` })
    return { status: reply.statusCode, body: reply.json() }
  }
  const both = async (parcelId: string) => [
    (await ask(`/parcels/${parcelId}`)).body,
    (await ask(`/parcels/${parcelId}?release=${earlier}`)).body,
  ]
  type Plan = { governs: boolean; document: { level: string }; zones: { code: string }[] }
  const governing = ({ plans }: { plans: Plan[] }) => {
    const plan = plans.find(({ governs }) => governs)
    return [plan?.document.level, plan?.zones.map(({ code }) => code).sort()]
  }

  it('is listed after the current one, which answers when none is named', async () => {
    expect((await ask('/releases')).body.items).toMatchObject([
      { id: now, current: true },
      { id: earlier, current: false, sample: true, publishedAt: '2025-12-01T00:00:00Z' },
    ])
    expect((await ask('/releases/current')).body.id).toBe(now)
  })

  it('says workshops where houses and a wider street are planned now, on the same land', async () => {
    const [today, before] = await both('26515-10-419')
    expect(before).toMatchObject({ releaseId: earlier, sample: true, dataDate: '2025-12-01', parcel: today.parcel })
    expect(before.rings).toEqual(today.rings)
    expect(before.networks).toEqual(today.networks)
    expect(governing(today)).toEqual(['subdivision', ['DGT', 'ODT']])
    expect(governing(before)).toEqual(['detailed', ['SKC']])
  })

  it('says no road reserve where the street was not to be widened yet', async () => {
    const [today, before] = await both('26515-4-282')
    expect([governing(today), governing(before)]).toEqual([
      ['subdivision', ['DGT', 'ODT']],
      ['subdivision', ['ODT']],
    ])
  })

  it('knows the project that has run out since, and not the plan that people are asked about now', async () => {
    const statusOf = async (document: string, release: string) =>
      (await ask(`/documents/${document}?release=${release}`)).status
    const [project, asked] = ['79QCT1160014MAU', '79QPK1260012MAU']
    expect([await statusOf(project, earlier), await statusOf(project, now)]).toEqual([200, 404])
    expect([await statusOf(asked, earlier), await statusOf(asked, now)]).toEqual([404, 200])
  })

  it('elsewhere is what it is now', async () => {
    const [today, before] = await both('26506-1-1')
    expect(governing(before)).toEqual(governing(today))
    expect(before.plans[0].zones).toEqual(today.plans[0].zones)
  })

  it('is gone back to by one editor with one act, and forward again', async () => {
    const editor = await server.as(server.sampleOf('editor'))
    const { body } = await editor.call('GET /editor/planning/releases')
    for (const id of [earlier, now]) {
      const manifestSha256 = body.items.find(({ release }) => release.id === id)?.manifestSha256 ?? ''
      const act = { params: { release: id }, body: { manifestSha256 } }
      const reply = await editor.call('POST /editor/planning/releases/{release}/publications', act)
      expect(reply.body).toMatchObject({ state: 'current', missingSignatures: 0 })
      expect((await ask('/releases/current')).body.id).toBe(id)
    }
  })

  it('is shown to editors with every file that it is answered from, and what came and went', async () => {
    const editor = await server.as(server.sampleOf('editor'))
    const { body } = await editor.call('GET /editor/planning/releases/{release}', { params: { release: earlier } })
    expect(body.files.map(({ name }) => name)).toEqual([
      ...['plan.pmtiles', 'lookup.bin'],
      ...['plan', 'parcel', 'infra'].map((set) => `${now}/${set}.pmtiles`),
      `${now}/lookup.bin`,
    ])
    const changes = body.documents.map(({ change }) => change).filter((change) => change !== 'same')
    expect(changes.sort()).toEqual(['changed', 'gone', 'new'])
    expect(body.parcels).toEqual({ added: 0, gone: 0 })
  })
})

describe('a release over a base', () => {
  const head = (id: string, dataDate: string) => ({
    ...{ id, name: id, sample: true, dataDate, accuracyMetres: 2, zoneClasses: [] },
  })
  async function twoReleases() {
    const folder = mkdtempSync(join(scratch, 'two-'))
    const base = join(folder, 'base')
    await writeRelease(base, head('base', '2026-02-02'), smallData())
    const manifestSha256 = hashOf(await readFile(join(base, 'manifest.json'), 'utf8'))
    const over: ReleaseData = { ...smallData(), parcels: [] }
    await writeRelease(
      join(folder, 'over'),
      head('over', '2026-01-01'),
      over,
      {},
      { folder: base, release: 'base', manifestSha256 },
    )
    return { folder, base, releases: createReleases([folder], nobody) }
  }

  it('draws nothing where the base draws and it does not, and loses the rows that it does not have', async () => {
    const { releases } = await twoReleases()
    const [own, base] = [await releases.archive('over', 'parcel'), await releases.archive('base', 'parcel')]
    expect(base.ids().length).toBeGreaterThan(0)
    for (const id of base.ids()) expect(await own.tile(...tileIdToZxy(id))).toBeUndefined()
    const { land } = await releases.open('over')
    expect([land.count('parcels'), land.count('zones')]).toEqual([0, 1])
    await releases.close()
  })

  it('is whole only while the base is, and is not answered over another one', async () => {
    const { folder, base, releases } = await twoReleases()
    const over = async () => (await releases.shelf()).find(({ release }) => release.id === 'over')
    const [whole] = [await over()]
    expect(whole && (await filesAreWhole(whole))).toBe(true)
    await appendFile(join(base, 'plan.pmtiles'), 'x')
    expect(whole && (await filesAreWhole(whole))).toBe(false)
    await appendFile(join(base, 'manifest.json'), '\n')
    await expect(createReleases([folder], nobody).list()).rejects.toThrow(/over is kept over the release base/)
  })
})

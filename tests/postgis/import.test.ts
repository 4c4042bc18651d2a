import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOfParcel } from '../../server/modules/planning/answer/answer.ts'
import { knownFields } from '../../server/modules/planning/import/fields.ts'
import { layersFromPostgis } from '../../server/modules/planning/import/postgis.ts'
import { createReleases } from '../../server/modules/planning/releases.ts'
import { hasPostgis, postgisNote, startPostgis, type Postgis } from '../support/postgis.ts'
import { projectRoot } from '../support/project-root.ts'
import { deliveryIn, putIntoPostgis, writeLayers, writeLists, type Delivery } from './delivery.ts'

const run = promisify(execFile)
/** Some blocks of Tam Thắng. */
const blocks: [number, number, number, number] = [427_150, 1_145_900, 427_550, 1_146_250]

let postgis: Postgis
let scratch: string
let delivery: Delivery
beforeAll(async () => {
  if (!hasPostgis) return
  scratch = mkdtempSync(join(tmpdir(), 'editing-'))
  delivery = await deliveryIn(blocks)
  postgis = await startPostgis()
  await putIntoPostgis(postgis.pool, 'quy_hoach', delivery)
})
afterAll(async () => {
  await postgis?.stop()
  if (scratch) await rm(scratch, { recursive: true, force: true })
})

async function folderOf(name: string) {
  const folder = join(scratch, name)
  await writeLists(folder, delivery)
  return folder
}

/** The command as an operator gives it. */
async function importAs(id: string, from: string, more: string[] = [], url = postgis.url) {
  const told = ['--name', 'Bản thử', '--date', '2026-10-01', '--frame', 'tm3-107-45', '--by', 'Tổ dữ liệu thử']
  const words = ['--import', 'tsx', 'server/cli.ts', 'planning:import', '--from', from, '--id', id, ...told, ...more]
  const env = { PATH: process.env.PATH, DATA_DIR: scratch, PLANNING_DATABASE_URL: url }
  return run(process.execPath, words, { cwd: projectRoot, env })
}

const nobody = { get: async () => ({ currentId: undefined, at: new Map<string, Date>() }), forget: () => undefined }

async function answersOf(id: string) {
  const { release, land } = await createReleases([join(scratch, 'planning')], nobody).open(id)
  const rows = Array.from({ length: land.count('parcels') }, (_, row) => row)
  return rows.map((row) => {
    const { releaseId: _id, ...answer } = answerOfParcel({ release, land, mayRead: () => true }, row)
    return answer
  })
}
const filesOf = async (id: string) => {
  const { files } = JSON.parse(await readFile(join(scratch, 'planning', id, 'manifest.json'), 'utf8')) as {
    files: { name: string; sha256: string }[]
  }
  return files.filter(({ name }) => name !== 'import.json')
}

describe.skipIf(!hasPostgis)(`layers that editors hold in PostGIS${postgisNote}`, () => {
  it('become the same release, with the same answers, as the same layers in GeoJSON', async () => {
    const lists = await folderOf('lists')
    const folder = await folderOf('geojson')
    await writeLayers(folder, delivery)
    await importAs('tu-geojson', folder)
    const { stdout } = await importAs('tu-postgis', lists, ['--postgis', 'quy_hoach'])
    expect(stdout).toMatch(/^Lấy từ PostGIS, lược đồ quy_hoach: .*ThuaDat_A \d{3,}/)
    const answers = await answersOf('tu-postgis')
    expect(answers.length).toBeGreaterThan(200)
    expect(answers.some(({ plans, networks }) => plans.length > 1 && networks[0]?.state === 'near')).toBe(true)
    expect(answers).toEqual(await answersOf('tu-geojson'))
    expect(await filesOf('tu-postgis')).toEqual(await filesOf('tu-geojson'))
  })

  it('are made twice to the same bytes', async () => {
    const before = await filesOf('tu-postgis')
    await importAs('tu-postgis', await folderOf('again'), ['--postgis', 'quy_hoach'])
    expect(await filesOf('tu-postgis')).toEqual(before)
  })

  it('do not let out whose land it is: the column is named, what stands in it stays', async () => {
    const to = join(scratch, 'out')
    await mkdir(to)
    await layersFromPostgis({ url: postgis.url, schema: 'quy_hoach' }, knownFields, to)
    const parcels = await readFile(join(to, 'ThuaDat_A.geojson'), 'utf8')
    expect(parcels).not.toContain('Nguyễn Văn Không')
    const { layers } = JSON.parse(await readFile(join(scratch, 'planning', 'tu-postgis', 'import.json'), 'utf8'))
    expect(layers.find(({ name }: { name: string }) => name === 'ThuaDat_A').unreadColumns).toContain('chuSuDung')
  })

  it('need a key, a class that we read, and each layer once', async () => {
    const { pool, url } = postgis
    await pool.query('CREATE SCHEMA khoa; CREATE TABLE khoa.thuadat_a (geom geometry)')
    await pool.query('CREATE SCHEMA trong; CREATE TABLE trong.ghi_chu (fid integer PRIMARY KEY, geom geometry)')
    const to = join(scratch, 'refused')
    await mkdir(to)
    const from = (schema: string) => layersFromPostgis({ url, schema }, knownFields, to)
    await expect(from('khoa')).rejects.toThrow('no primary key on thuadat_a')
    await expect(from('trong')).rejects.toThrow('no class that we read in its schema trong')
    await from('quy_hoach')
    await expect(from('quy_hoach')).rejects.toThrow(/both hold/)
  })

  const secret = 'mat-khau-lo'
  const changed = (change: (url: URL) => void) => () => {
    const url = new URL(postgis.url)
    url.password = secret
    change(url)
    return url.href
  }
  it.each([
    ['a wrong password', changed(() => undefined), /password authentication failed/],
    ['no server', changed((url) => (url.port = '1')), /ECONNREFUSED/],
    ['no address', () => `postgres://ai:${secret}@[may`, /ERR_INVALID_URL/],
  ])('with %s are not reached, and it is said without the password', async (_what, address, said) => {
    const failed = await importAs('khong', await folderOf('secret'), ['--postgis', 'quy_hoach'], address()).catch(
      (error: { stdout: string; stderr: string }) => error,
    )
    expect(failed.stderr).toMatch(said)
    expect(`${failed.stdout}${failed.stderr}`).not.toContain(secret)
    expect(await readdir(join(scratch, 'planning'))).not.toContain('khong')
  })
})

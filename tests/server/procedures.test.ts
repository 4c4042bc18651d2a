import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Audience } from '../../contract/schemas/procedure.ts'
import { seed } from '../../server/modules/locality/seed.ts'
import { importFile } from '../../server/modules/procedures/import/import-file.ts'
import { birth, homeUnit } from '../support/story.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let folder: string
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-import-'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const find = async (query: string) => (await server.anonymous.call('GET /procedures', { query: { query } })).body.items
const record = (code: string, name: string, more: object = {}) => ({
  code,
  name,
  field: 'Lâm nghiệp',
  targetGroups: ['Công dân Việt Nam'],
  submissionMethods: [
    { channel: 'direct', timeLimit: 5, timeUnit: 'working_day', timeNote: '', feeType: 'free', fees: [], note: '' },
  ],
  dossier: [{ group: '', kind: 'submit', items: [{ name: 'Đơn đề nghị', originals: 1, copies: 0 }] }],
  legalBasis: ['01/2020/NĐ-CP'],
  steps: ['Nộp đơn'],
  trust: 'high',
  quality: [],
  ...more,
})

async function load(lines: (object | string)[]) {
  const file = join(folder, 'catalogue.jsonl')
  await writeFile(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return importFile(server.services, file)
}

describe('finding a procedure', () => {
  it.each([
    'khai sinh',
    'dang ky khai sinh',
    'đăng ký khai sinh',
    'Khai Sinh',
    '1.001193',
    '1001193',
    'lam khai sinh',
    'giay khai sinh',
  ])('"%s" shows birth registration first', async (query) => {
    expect((await find(query))[0]).toMatchObject({ code: birth, plainName: 'Đăng ký khai sinh' })
  })

  it('what nobody knows finds nothing, and nothing comes near it', async () => {
    const { body } = await server.anonymous.call('GET /procedures', { query: { query: 'xyzzy' } })
    expect(body).toEqual({ items: [], nextCursor: null, nearest: [] })
  })

  it('words that find nothing get the three that come nearest, apart from the hits', async () => {
    const { body } = await server.anonymous.call('GET /procedures', { query: { query: 'khai wwwww' } })
    expect(body.items).toEqual([])
    expect(body.nearest).toHaveLength(3)
    expect(body.nearest?.map((one) => one.code)).toContain(birth)
    expect((await server.anonymous.call('GET /procedures', { query: { query: 'khai sinh' } })).body).not.toHaveProperty(
      'nearest',
    )
  })

  it('words that find nothing in this field get what they find elsewhere', async () => {
    const { body } = await server.anonymous.call('GET /procedures', { query: { query: 'khai sinh', field: 'dat-dai' } })
    expect(body.items).toEqual([])
    expect(body.nearest?.[0]).toMatchObject({ code: birth })
  })

  it('pages without a gap or a repeat', async () => {
    const codes: string[] = []
    let cursor: string | undefined
    do {
      const { body } = await server.anonymous.call('GET /procedures', {
        query: { limit: 4, ...(cursor && { cursor }) },
      })
      codes.push(...body.items.map((one) => one.code))
      cursor = body.nextCursor ?? undefined
    } while (cursor)
    expect(codes.length).toBeGreaterThanOrEqual(12)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('by field and unit', async () => {
    const { body } = await server.anonymous.call('GET /procedures', {
      query: { field: 'ho-tich', unit: homeUnit(server) },
    })
    expect(body.items.length).toBeGreaterThan(2)
    expect(body.items.every((one) => one.fieldId === 'ho-tich')).toBe(true)
    expect((await server.anonymous.call('GET /procedures', { query: { unit: 'nowhere' } })).body.items).toEqual([])
  })
})

describe('for whom', () => {
  const forWhom = async (audience: Audience) =>
    (await server.anonymous.call('GET /procedures', { query: { audience, limit: 100 } })).body.items.map(
      (one) => one.code,
    )

  it('a citizen sees birth registration, a household business its own registration', async () => {
    const [citizen, business] = await Promise.all([forWhom('citizen'), forWhom('household-business')])
    expect(citizen).toContain(birth)
    expect(business).toContain('1.001612')
    expect(business).not.toContain(birth)
  })

  it('goes together with words', async () => {
    const { body } = await server.anonymous.call('GET /procedures', {
      query: { query: 'khai sinh', audience: 'household-business' },
    })
    expect(body.items).toEqual([])
    expect(body.nearest?.[0]).toMatchObject({ code: birth })
  })

  it('is one of the words of the contract', async () => {
    const reply = await server.anonymous.inject({ method: 'GET', url: '/api/v1/procedures?audience=anybody' })
    expect([reply.statusCode, reply.json()]).toEqual([422, expect.objectContaining({ code: 'INVALID' })])
  })
})

describe('a procedure', () => {
  it('says honestly how it is handed in: in the app only because this is a sandbox', async () => {
    const { body } = await server.anonymous.call('GET /procedures/{code}', { params: { code: birth } })
    expect(body).toMatchObject({
      mode: 'in-app',
      modeIsSandboxOnly: true,
      officialMode: 'prepare',
      checkedOn: '2026-11-28',
    })
    const copies = await server.anonymous.call('GET /procedures/{code}', { params: { code: '2.000815' } })
    expect(copies.body).toMatchObject({ mode: 'counter', modeIsSandboxOnly: false })
  })

  it('is not taken in the app where the data says otherwise', async () => {
    const resident = await server.as(server.sampleOf('resident'))
    const reply = await resident.call('POST /dossiers', {
      body: { procedureCode: '2.000815', unitId: homeUnit(server) },
    })
    expect(reply.problem.code).toBe('NOT_IN_APP')
  })

  it('in production is handed in by its official way', async () => {
    const environment = {
      MODE: 'production',
      ALLOW_EMBEDDED_DB: '1',
      ZALO_APP_ID: '1',
      ZALO_APP_SECRET: 's',
      DATA_KEY: Buffer.alloc(32, 3).toString('base64'),
    }
    const production = await startTestServer({ environment })
    try {
      const { body } = await production.anonymous.call('GET /procedures/{code}', { params: { code: birth } })
      expect(body).toMatchObject({ mode: 'prepare', modeIsSandboxOnly: false })
    } finally {
      await production.close()
    }
  })

  it('of the city before the merger is found in its own locality, with its doubts', async () => {
    const before = await startTestServer({ environment: { LOCALITY: 'vung-tau-2023' } })
    try {
      const { body } = await before.anonymous.call('GET /procedures', { query: { query: 'khai sinh' } })
      expect(body.items[0]).toMatchObject({ code: birth })
      const one = await before.anonymous.call('GET /procedures/{code}', { params: { code: birth } })
      expect(one.body.source.confidence).toBe('low')
      expect(one.body.units.length).toBeGreaterThan(0)
    } finally {
      await before.close()
    }
  })

  it('shows no alias of the search index', async () => {
    expect(
      JSON.stringify((await server.anonymous.call('GET /procedures/{code}', { params: { code: birth } })).body),
    ).not.toContain('aliases')
  })
})

describe('the national catalogue', () => {
  it('is loaded line by line; a bad line is refused by number and the rest is loaded', async () => {
    const { report, stored } = await load([
      record('9.000001', 'Cấp phép nuôi ong mật'),
      '{"code": "9.000002", "name":',
      record('9.000003', ''),
      record('9.000001', 'Cấp phép nuôi ong mật'),
      record(birth, 'Thủ tục đăng ký khai sinh'),
      record('9.000004', 'Thủ tục cấp phép nuôi tằm', { trust: 'low' }),
    ])
    expect(stored).toEqual({ new: 2, changed: 0, same: 0, 'kept-own-words': 1, held: 0 })
    expect(report).toMatchObject({ refused: 2, duplicates: 1 })
    expect(report.lines.join('\n')).toMatch(
      /line 2: refused[\s\S]*line 3: refused[\s\S]*line 4: 9\.000001 stands on line 1/,
    )
  })

  it('is searchable at once, with its doubts on the page', async () => {
    server.clock.set('2026-11-25T02:00:02Z') // the catalogue looks for changes once a second
    expect((await find('nuoi ong'))[0]).toMatchObject({ code: '9.000001', fee: { type: 'free' } })
    const { body } = await server.anonymous.call('GET /procedures/{code}', { params: { code: '9.000001' } })
    expect(body).toMatchObject({ source: { kind: 'imported' }, checkedOn: null, formId: null })
  })

  it('of low trust is not shown to residents before somebody has looked at it', async () => {
    expect((await find('nuôi tằm')).map(({ code }) => code)).not.toContain('9.000004')
    expect((await server.anonymous.call('GET /procedures/{code}', { params: { code: '9.000004' } })).status).toBe(404)
  })

  it('a second time changes nothing, a changed procedure makes a new version', async () => {
    expect((await load([record('9.000001', 'Cấp phép nuôi ong mật')])).stored).toMatchObject({
      new: 0,
      changed: 0,
      same: 1,
    })
    expect((await load([record('9.000001', 'Cấp phép nuôi ong lấy mật')])).stored).toMatchObject({ changed: 1 })
    const versions = await server.services.db
      .selectFrom('procedure_version')
      .select('id')
      .where('code', '=', '9.000001')
      .execute()
    expect(versions).toHaveLength(2)
  })

  it('goes on where a run was cut off, and its report is that of the whole file', async () => {
    const rows = Array.from({ length: 450 }, (_, at) =>
      record(`8.${String(100_000 + at)}`, `Cấp phép thử nghiệm số ${at}`, at === 3 ? { dossier: [] } : {}),
    )
    const file = join(folder, 'cut-off.jsonl')
    await writeFile(
      file,
      [...rows, '{"half": '].map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'),
    )
    const cut = importFile(server.services, file, {
      onProgress: (line) => {
        if (line >= 300) throw new Error('the machine was switched off')
      },
    })
    await expect(cut).rejects.toThrow('switched off')
    const { report, stored, resumedAfter } = await importFile(server.services, file)
    expect(resumedAfter).toBe(400)
    expect(stored).toMatchObject({ new: 450, same: 0 })
    expect(report).toMatchObject({ loaded: 450, refused: 1, marks: [{ mark: 'no-documents', procedures: 1 }] })
    const again = await importFile(server.services, file)
    expect(again).toMatchObject({ resumedAfter: 0, stored: { new: 0, changed: 0, same: 450 } })
  })

  it('keeps of a repeated code the national version, wherever the city one stands', async () => {
    await load([
      record('7.000001', 'Cấp phép họp chợ đêm', { trust: 'low', conditions: 'của thành phố' }),
      record('7.000001', 'Cấp phép họp chợ đêm', { conditions: 'của quốc gia' }),
      record('7.000001', 'Cấp phép họp chợ đêm', { trust: 'medium', conditions: 'của tỉnh' }),
    ])
    server.clock.set('2026-11-25T02:00:04Z')
    const { body } = await server.anonymous.call('GET /procedures/{code}', { params: { code: '7.000001' } })
    expect(body).toMatchObject({ conditions: 'của quốc gia', source: { confidence: 'high' } })
  })

  it('a code that now carries another name is held back', async () => {
    const { stored, report } = await load([record('7.000001', 'Thu hồi giấy xác nhận khuyết tật')])
    expect(stored).toMatchObject({ held: 1, changed: 0 })
    expect(report.lines).toEqual([
      'line 1: 7.000001 had another name before, not shown until somebody has looked at it',
    ])
    server.clock.set('2026-11-25T02:00:06Z')
    expect((await server.anonymous.call('GET /procedures/{code}', { params: { code: '7.000001' } })).status).toBe(404)
  })

  it('a dossier in progress keeps the version that it was begun with', async () => {
    const resident = await server.as(server.sampleOf('resident'))
    const begun = await resident.call(
      'POST /dossiers',
      { body: { procedureCode: birth, unitId: homeUnit(server) } },
      { key: 'version-key-1' },
    )
    const { locality } = server.services
    const changed = locality.procedures.map((one) => (one.code === birth ? { ...one, summary: 'Lời mới.' } : one))
    await seed({ ...server.services, locality: { ...locality, procedures: changed } })
    server.clock.set('2026-11-25T02:00:08Z')
    const page = await server.anonymous.call('GET /procedures/{code}', { params: { code: birth } })
    const held = await resident.call('GET /dossiers/{id}/definition', { params: { id: begun.body.id } })
    expect(page.body.summary).toBe('Lời mới.')
    expect(held.body.procedure.summary).not.toBe('Lời mới.')
    expect(held.body.procedure.versionId).not.toBe(page.body.versionId)
    await seed(server.services)
  })

  it('seeding again changes nothing', async () => {
    const count = () => server.services.db.selectFrom('catalogue_revision').select('revision').executeTakeFirstOrThrow()
    const before = await count()
    await seed(server.services)
    expect(await count()).toEqual(before)
  })
})

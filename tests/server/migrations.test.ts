import { afterEach, beforeEach, expect, it } from 'vitest'
import { openPglite, openPostgres, type Engine } from '../../server/db/engine.ts'
import { isMigrated, migrate } from '../../server/db/migrate.ts'
import { databaseEngine, freshDatabase } from '../support/database.ts'

let engines: Engine[] = []
let cleanUp = () => {}
let open: () => Promise<Engine>

beforeEach(async () => {
  const fresh = await freshDatabase()
  cleanUp = fresh.cleanUp
  open = async () => {
    const url = fresh.environment.DATABASE_URL
    const engine = url ? openPostgres(url, 2) : await openPglite(undefined)
    engines.push(engine)
    return engine
  }
})
afterEach(async () => {
  for (const engine of engines) await engine.close()
  engines = []
  cleanUp()
})

it('brings an empty database up to date, and a second run changes nothing', async () => {
  const { db } = await open()
  expect((await migrate(db, 'sandbox')).length).toBeGreaterThan(0)
  expect(await isMigrated(db)).toBe(true)
  expect(await migrate(db, 'sandbox')).toEqual([])
})

it.runIf(databaseEngine === 'postgres')('is safe when four servers start at once on an empty database', async () => {
  const four = await Promise.all([open(), open(), open(), open()])
  const applied = await Promise.all(four.map(({ db }) => migrate(db, 'sandbox')))
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
})

it('refuses a server of the other mode', async () => {
  const { db } = await open()
  await migrate(db, 'sandbox')
  await expect(migrate(db, 'production')).rejects.toThrow('belongs to a sandbox server')
})

it('refuses when an applied migration was changed afterwards', async () => {
  const { db } = await open()
  await migrate(db, 'sandbox')
  await db.updateTable('migration').set({ checksum: 'another' }).where('version', '=', 1).execute()
  await expect(migrate(db, 'sandbox')).rejects.toThrow('was changed after it was applied')
})

it('keeps a civil day as text and a count as a number, whatever the time zone', async () => {
  const { db } = await open()
  await migrate(db, 'sandbox')
  await db.insertInto('dossier_serial').values({ unit_id: 'u', day: '2026-11-24', last: 1 }).execute()
  const row = await db
    .selectFrom('dossier_serial')
    .select(['day', (at) => at.fn.countAll<number>().over().as('count')])
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ day: '2026-11-24', count: 1 })
})

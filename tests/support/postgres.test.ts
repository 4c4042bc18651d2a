import pg from 'pg'
import { expect, test } from 'vitest'
import { freshPostgresUrl } from './database.ts'

async function ask(url: string, sql: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' })
    return rows
  } finally {
    await client.end()
  }
}

test('each database is fresh, on a real server that keeps what it acknowledges', async () => {
  const first = await freshPostgresUrl()
  await ask(first, 'CREATE TABLE mark (id int)')
  expect(await ask(await freshPostgresUrl(), "SELECT to_regclass('mark')")).toEqual([[null]])
  expect(await ask(first, "SELECT current_setting('fsync'), current_setting('TimeZone'), upper('đ')")).toEqual([
    ['on', 'UTC', 'Đ'],
  ])
})

test('a template is prepared once, also when several ask together', async () => {
  let prepared = 0
  const template = {
    name: 'postgres.test',
    prepare: async (url: string) => {
      prepared += 1
      await ask(url, 'CREATE TABLE greeting AS SELECT 1 AS id')
    },
  }
  const urls = await Promise.all([1, 2, 3].map(() => freshPostgresUrl(template)))
  expect(await Promise.all(urls.map((url) => ask(url, 'SELECT id FROM greeting')))).toEqual([[[1]], [[1]], [[1]]])
  expect(prepared).toBe(1)
})

import { execFile } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { createBox } from '../../../server/crypto/box.ts'
import { inTransaction, openPostgres, type Db } from '../../../server/db/engine.ts'
import { once } from '../../../server/http/idempotency.ts'
import { holdSeat } from '../../../server/modules/appointments/holds.ts'
import type { Postgres } from '../../support/postgres.ts'
import { median } from '../line.ts'
import { prepare } from './plan.ts'

const seconds = 6
const rounds = 3
const clients = 32
const people = 20_000
const run = promisify(execFile)
const box = createBox(Buffer.alloc(32, 7))

/**
 * Seats taken a second by the repository as the handler uses it (one keyed transaction), by one data-modifying
 * statement that does the writes of it, and by pgbench with the same writes; in turns, so that a busy machine is busy
 * for all of them. Times are for people to judge.
 */
export async function benchThroughput(postgres: Postgres): Promise<void> {
  console.log('# throughput')
  const url = await postgres.createDatabase()
  const { engine, people: ids } = await prepare(url, people, 5)
  // Seats for everybody: what is measured is taking them, not running out of them.
  await engine.db.updateTable('slot').set({ seats: 1_000_000, capacity: 1_000_000 }).execute()
  await sql`create table bench_person as select id, row_number() over (order by id)::int as n from person`.execute(
    engine.db,
  )
  await sql`create unique index on bench_person (n)`.execute(engine.db)
  await sql`create table bench_slot as select id, row_number() over (order by id)::int as n from slot`.execute(
    engine.db,
  )
  const slots = (await engine.db.selectFrom('slot').select('id').execute()).map((row) => row.id)
  await engine.close()
  const own = openPostgres(url, clients)
  const rates: Record<string, number[]> = {}
  const note = (name: string, rate: number) => (rates[name] ??= []).push(rate)
  for (let round = 0; round < rounds; round += 1) {
    note('transaction', await rateOf(() => keyedHold(own.db, ids, slots)))
    note('one statement', await rateOf(() => oneStatement(own.db, ids, slots)))
    if (existsSync('/usr/bin/pgbench')) {
      note('pgbench transaction', await pgbench(url, asTransaction))
      note('pgbench one statement', await pgbench(url, asStatement))
    }
  }
  await own.close()
  for (const [name, values] of Object.entries(rates)) console.log(`${name}: ${Math.round(median(values))} seats/s`)
  if (!rates['pgbench transaction']) return console.log('skipped: pgbench not installed')
  const ratio = (name: string) => (median(rates[name] ?? []) / median(rates[`pgbench ${name}`] ?? [])).toFixed(2)
  console.log(`transaction beside pgbench: ${ratio('transaction')} (aim 0.35)`)
  console.log(`one statement beside pgbench: ${ratio('one statement')} (aim 0.6)`)
}

async function rateOf(act: () => Promise<void>): Promise<number> {
  const until = performance.now() + seconds * 1000
  let done = 0
  const client = async () => {
    while (performance.now() < until) {
      await act()
      done += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return done / seconds
}

const pick = (from: readonly string[]) => from[randomInt(from.length)] ?? ''

async function keyedHold(db: Db, ids: readonly string[], slots: readonly string[]) {
  const now = new Date()
  const personId = pick(ids)
  const call = { personId, route: 'hold', key: randomUUID(), body: null, now }
  await inTransaction(db, (tx) =>
    once(tx, box, call, async () => (await holdSeat(tx, { slotId: pick(slots), personId, now })).id),
  )
}

/** The writes alone: what a data-modifying statement without PL/pgSQL can do; reads and rules would come on top. */
async function oneStatement(db: Db, ids: readonly string[], slots: readonly string[]) {
  const [holdId, key, personId, slotId, now] = [randomUUID(), randomUUID(), pick(ids), pick(slots), new Date()]
  const answer = box.seal(`idempotency:${key}`, holdId)
  await sql`with seat as (update slot set taken = taken + 1 where id = ${slotId}::uuid and taken < capacity returning id),
    dropped as (update slot_hold set state = 'dropped' where person_id = ${personId}::uuid and state = 'open' returning id),
    kept as (insert into slot_hold (id, slot_id, person_id, kind, state, created_at, expires_at)
      select ${holdId}::uuid, id, ${personId}::uuid, 'offer', 'open', ${now}::timestamptz, ${now}::timestamptz + interval '5 minutes' from seat returning id)
    insert into idempotency (person_id, route, key, body_hash, response_sealed, created_at)
      select ${personId}::uuid, 'hold', ${key}, 'h', ${answer}, ${now}::timestamptz from kept`.execute(db)
}

const chosen = `\\set p random(1, ${people})
\\set s random(1, 10)
`

/** The statements of the repository's transaction, in its order. */
const asTransaction = `${chosen}begin;
select set_config('lock_timeout', '3s', true), set_config('statement_timeout', '8s', true);
select gen_random_uuid() as key, (select id from bench_person where n = :p) as person, (select id from bench_slot where n = :s) as slot \\gset
insert into idempotency (person_id, route, key, body_hash, response_sealed, created_at) values (:person::uuid, 'hold', :key, 'h', null, now()) on conflict do nothing;
select id from person where id = :person::uuid for no key update;
select slot.*, (select count(*) from slot_hold where slot_hold.slot_id = slot.id and slot_hold.state = 'open' and slot_hold.expires_at <= now()) as lapsed from slot where id = :slot::uuid;
select content, revision, edited_at from unit_calendar where unit_id = 'storm';
select * from slot_hold where person_id = :person::uuid and state = 'open' and kind = 'choice';
select id, day_place from appointment where person_id = :person::uuid and day = current_date + 1 and status not in ('cancelled', 'released');
update slot_hold set state = 'dropped' where person_id = :person::uuid and state = 'open';
update slot set taken = taken + 1 where id = :slot::uuid and taken < capacity returning *;
insert into slot_hold (id, slot_id, person_id, kind, state, created_at, expires_at) values (gen_random_uuid(), :slot::uuid, :person::uuid, 'choice', 'open', now(), now() + interval '5 minutes') returning *;
update idempotency set response_sealed = 'v1|0123456789abcdef|0123456789abcdefghijkl|0123456789abcdef0123456789abcdef0123456789ab' where person_id = :person::uuid and route = 'hold' and key = :key;
commit;
`

const asStatement = `${chosen}with given as (select (select id from bench_person where n = :p) as person, (select id from bench_slot where n = :s) as slot, gen_random_uuid() as key),
seat as (update slot set taken = taken + 1 where id = (select slot from given) and taken < capacity returning id),
dropped as (update slot_hold set state = 'dropped' where person_id = (select person from given) and state = 'open' returning id),
kept as (insert into slot_hold (id, slot_id, person_id, kind, state, created_at, expires_at) select gen_random_uuid(), seat.id, given.person, 'offer', 'open', now(), now() + interval '5 minutes' from seat, given returning id)
insert into idempotency (person_id, route, key, body_hash, response_sealed, created_at) select given.person, 'hold', given.key, 'h', 'v1|0123456789abcdef|0123456789abcdefghijkl|0123456789abcdef0123456789abcdef0123456789ab', now() from kept, given;
`

async function pgbench(url: string, script: string): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mot-cua-pgbench-'))
  try {
    const file = path.join(folder, 'script.sql')
    await writeFile(file, script)
    const options = ['-n', '-M', 'extended', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', file]
    const { stdout } = await run('/usr/bin/pgbench', [...options, url])
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

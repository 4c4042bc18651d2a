import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FormDefinition } from '../../contract/rules/forms/definition.ts'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import type { Session } from '../../contract/schemas/session.ts'
import { openServices } from '../../server/open-services.ts'
import { workOff } from '../../server/modules/connector/jobs.ts'
import { createCatalogue } from '../../server/modules/procedures/catalogue.ts'
import { sampleAnswers } from '../../server/modules/sandbox/scenarios/sample-answers.ts'
import { askOver } from '../support/ask-over.ts'
import { startConnected } from '../support/connected.ts'
import { databaseEngine, freshDatabase } from '../support/database.ts'
import { startFakeOneStop } from '../support/fake-one-stop.ts'
import { projectRoot } from '../support/project-root.ts'
import { startServerProcess } from '../support/server-process.ts'
import { submission, submitted } from '../support/story.ts'

describe.runIf(databaseEngine === 'postgres')('two servers on one database', () => {
  let c: Awaited<ReturnType<typeof startConnected>>
  beforeAll(async () => void (c = await startConnected()))
  afterAll(() => c.close())

  it('share the work: every dossier is sent by one of them and once', async () => {
    const other = await openServices(c.services.environment, c.server.clock.now)
    try {
      const dossiers = await Promise.all(Array.from({ length: 12 }, () => submitted(c.server, c.resident)))
      const workers = [c.services, other.services, c.services, other.services]
      await Promise.all(workers.map((services) => workOff(services, createCatalogue(services))))
      const rows = await c.messages()
      expect(rows.map(({ state, attempts }) => [state, attempts])).toEqual(dossiers.map(() => ['done', 1]))
      expect(dossiers.map(({ code }) => c.there.arrived.get(code))).toEqual(dossiers.map(() => 1))
      expect(new Set(rows.map(({ claimed_by: holder }) => holder)).size).toBeGreaterThan(1)

      for (const { code } of dossiers) for (const status of [1, 2, 4]) c.there.tell(code, { status })
      await c.read()
      await Promise.all(workers.map((services) => workOff(services, createCatalogue(services))))
      const events = await c.services.db.selectFrom('dossier_event').select('action').execute()
      const times = (action: string) => events.filter((event) => event.action === action).length
      expect([times('submit'), times('accept'), times('start')]).toEqual([12, 12, 12])
    } finally {
      await other.close()
    }
  })
})

const withoutPapers = '1.014159'

it('a server killed between sending and writing down: replayed by the command, the dossier is there once', async () => {
  const { environment: fresh, cleanUp } = await freshDatabase()
  const there = await startFakeOneStop()
  const environment = { ...fresh, ...there.environment }
  let server = await startServerProcess(environment)
  try {
    const ask = (method: string, path: string, token: string, body?: object) =>
      askOver(server.origin, { method, path, token, body, headers: { 'idempotency-key': randomUUID() } })
    const { token } = (await ask('POST', '/sessions', '', { kind: 'sample', person: 'resident-1' })).body as Session
    const body = { procedureCode: withoutPapers, unitId: 'phuong-vung-tau' }
    const begun = (await ask('POST', '/dossiers', token, body)).body as Dossier
    const { form } = (await ask('GET', `/dossiers/${begun.id}/definition`, token)).body as { form: FormDefinition }
    await ask('PATCH', `/dossiers/${begun.id}`, token, { revision: 0, answers: sampleAnswers(form) })
    there.fail('create', 'late-answer')
    const created = there.next('create')
    const submitting = { ...submission([]), revision: 1 }
    const sent = await ask('POST', `/dossiers/${begun.id}/transitions`, token, submitting)
    expect(sent.status, JSON.stringify(sent.body)).toBe(200)
    const { code } = sent.body as Dossier
    await created
    await server.kill('SIGKILL')
    expect(there.arrived.get(code)).toBe(1)

    expect(await command(environment, 'connector:list')).toMatch(/waiting {2}out {2}create[^]*1 waiting, 0 dead/)
    expect(await command(environment, 'connector:replay', '--all')).toContain('1 to be tried again')
    const looked = there.next('look')
    server = await startServerProcess(environment)
    await looked
    let waiting = 1
    while (waiting > 0) waiting = (await (await fetch(`${server.origin}/readyz`)).json()).connector.waiting
    expect([there.arrived.get(code), there.calls.filter((call) => call === 'create').length]).toEqual([1, 2])
  } finally {
    await server.kill('SIGKILL')
    await there.stop()
    cleanUp()
  }
})

async function command(environment: Record<string, string>, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', path.join(projectRoot, 'server/cli.ts'), ...args],
    { cwd: projectRoot, env: { ...process.env, MODE: 'sandbox', ...environment } },
  )
  return stdout
}

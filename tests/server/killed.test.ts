import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { startCuttingProxy } from '../support/cutting-proxy.ts'
import { databaseEngine, freshDatabase } from '../support/database.ts'
import { smallJpeg } from '../support/fixture-files.ts'
import { phoneOver, type PhoneOver } from '../support/phone-over.ts'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { sha256 } from '../support/uploading.ts'

let server: ServerProcess
let phone: PhoneOver
let environment: Record<string, string>
let cleanUp: () => void

const restart = async () => {
  await server.kill('SIGKILL')
  server = await startServerProcess(environment)
}

describe('a server that is', () => {
  beforeEach(async () => {
    const fresh = await freshDatabase()
    ;[environment, cleanUp] = [{ ...fresh.environment }, fresh.cleanUp]
    server = await startServerProcess(environment)
    phone = await phoneOver(() => server.origin)
  })
  afterEach(async () => {
    await server.kill('SIGKILL')
    cleanUp()
  })

  it('killed in the middle of an upload: it goes on at its offset, and the bytes are the same', async () => {
    const dossier = await phone.begin()
    const file = await smallJpeg()
    const url = await phone.announce(dossier.id, dossier.documents[0]?.requirementId ?? '', file)
    const half = Math.floor(file.buffer.length / 2)
    expect((await phone.sendBytes(url, file.buffer.subarray(0, half), 0)).status).toBe(204)
    await restart()
    expect(await phone.askOffset(url)).toEqual({ status: 200, offset: half })
    expect((await phone.sendBytes(url, file.buffer.subarray(half), half)).status).toBe(204)
    const after = await phone.dossier(dossier.id)
    expect(after.documents[0]?.files).toMatchObject([{ bytes: file.buffer.length, sha256: sha256(file.buffer) }])
  })

  it('killed after the commit and before the answer: sent again, it is the same dossier with the same receipt', async () => {
    const dossier = await phone.begin()
    await phone.fillIn(dossier)
    const documents = []
    for (const { requirementId } of dossier.documents.filter((one) => one.required)) {
      const file = await smallJpeg()
      const url = await phone.announce(dossier.id, requirementId, file)
      await phone.sendBytes(url, file.buffer, 0)
      documents.push({
        requirementId,
        files: [{ id: url.split('/').pop(), bytes: file.buffer.length, sha256: sha256(file.buffer) }],
      })
    }
    const submission = {
      action: 'submit',
      revision: 1,
      documents,
      consent: { textVersion: '2026-11', agreed: true },
      truthful: true,
    }
    const transitions = `/dossiers/${dossier.id}/transitions`
    const key = { 'idempotency-key': randomUUID() }
    const proxy = await startCuttingProxy(server.origin)
    const answering = proxy.loseNextAnswer()
    const lost = phone.ask('POST', transitions, submission, key, proxy.origin).catch(() => 'lost')
    await answering
    await restart()
    expect(await lost).toBe('lost')
    await proxy.stop()
    const again = await phone.ask('POST', transitions, submission, key)
    const twice = await phone.ask('POST', transitions, submission, key)
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true'])
    expect(twice.body).toEqual(again.body)
    expect((again.body as Dossier).receipt?.files).toHaveLength(documents.length)
    expect((again.body as Dossier).events).toHaveLength(1)
    expect(((await phone.ask('GET', '/dossiers')).body as { items: object[] }).items).toHaveLength(1)
  })

  it('stopped politely, it answers what it has begun and ends with 0', async () => {
    expect(await server.kill('SIGTERM')).toBe(0)
  })

  it.runIf(databaseEngine === 'pglite')('running does not let a second one onto the same folder', async () => {
    await expect(startServerProcess(environment)).rejects.toThrow('is in use by process')
  })
})

it('ends at once with a readable list when the environment is wrong', async () => {
  await expect(startServerProcess({ MODE: 'demo', LOCALITY: 'nowhere' })).rejects.toThrow(
    /MODE is "demo"[\s\S]*LOCALITY/,
  )
})

it('makes a certificate of its own for tablets, and keeps it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-lan-'))
  const lan = await startServerProcess({ DATA_DIR: folder, HOST: '127.0.0.1' }, ['--lan', '--api-only'])
  expect(lan.origin).toMatch(/^https:/)
  expect(await readFile(join(folder, 'lan-cert.pem'), 'utf8')).toContain('BEGIN CERTIFICATE')
  await lan.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

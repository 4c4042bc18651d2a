import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { sampleAnswers } from '../../server/modules/sandbox/scenarios/sample-answers.ts'
import { askOver } from '../support/ask-over.ts'
import { startCuttingProxy } from '../support/cutting-proxy.ts'
import { databaseEngine, freshDatabase } from '../support/database.ts'
import { smallJpeg, type FileToSend } from '../support/fixture-files.ts'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { sha256 } from '../support/uploading.ts'

let server: ServerProcess
let environment: Record<string, string>
let cleanUp: () => void

const restart = async () => {
  await server.kill('SIGKILL')
  server = await startServerProcess(environment)
}

const ask = (
  method: string,
  path: string,
  token: string,
  body?: object | Buffer,
  headers: Record<string, string> = {},
  origin = server.origin,
) => askOver(origin, { method, path, token, body, headers })

const tus = { 'tus-resumable': '1.0.0' }
const signIn = async () => {
  const { body } = await ask('POST', '/sessions', '', { kind: 'sample', person: 'resident-1' })
  return (body as { token: string }).token
}

async function begin(token: string): Promise<Dossier> {
  const { body: locality } = await ask('GET', '/procedures/1.001193', token)
  const unitId = (locality as { units: { id: string }[] }).units[0]?.id
  return (
    await ask('POST', '/dossiers', token, { procedureCode: '1.001193', unitId }, { 'idempotency-key': randomUUID() })
  ).body
}

async function announce(token: string, dossier: string, requirement: string, file: FileToSend): Promise<string> {
  const metadata = Object.entries({ dossier, requirement, filename: file.name }).map(
    ([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`,
  )
  const { headers } = await ask('POST', '/uploads', token, undefined, {
    ...tus,
    'upload-length': String(file.buffer.length),
    'upload-metadata': metadata.join(','),
  })
  return (headers.get('location') ?? '').replace('/api/v1', '')
}

const patch = (token: string, url: string, bytes: Buffer, offset: number) =>
  ask('PATCH', url, token, bytes, {
    ...tus,
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  })
const offsetOf = async (token: string, url: string) =>
  Number((await ask('HEAD', url, token, undefined, tus)).headers.get('upload-offset'))

describe('a server that is', () => {
  beforeEach(async () => {
    const fresh = await freshDatabase()
    ;[environment, cleanUp] = [{ ...fresh.environment }, fresh.cleanUp]
    server = await startServerProcess(environment)
  })
  afterEach(async () => {
    await server.kill('SIGKILL')
    cleanUp()
  })

  it('killed in the middle of an upload: it goes on at its offset, and the bytes are the same', async () => {
    const token = await signIn()
    const dossier = await begin(token)
    const file = await smallJpeg()
    const url = await announce(token, dossier.id, dossier.documents[0]?.requirementId ?? '', file)
    const half = Math.floor(file.buffer.length / 2)
    expect((await patch(token, url, file.buffer.subarray(0, half), 0)).status).toBe(204)
    await restart()
    expect(await offsetOf(token, url)).toBe(half)
    expect((await patch(token, url, file.buffer.subarray(half), half)).status).toBe(204)
    const after: Dossier = (await ask('GET', `/dossiers/${dossier.id}`, token)).body
    expect(after.documents[0]?.files).toMatchObject([{ bytes: file.buffer.length, sha256: sha256(file.buffer) }])
  })

  it('killed after the commit and before the answer: sent again, it is the same dossier with the same receipt', async () => {
    const token = await signIn()
    const dossier = await begin(token)
    const { form } = (await ask('GET', `/dossiers/${dossier.id}/definition`, token)).body as { form: never }
    await ask('PATCH', `/dossiers/${dossier.id}`, token, { revision: 0, answers: sampleAnswers(form) })
    const documents = []
    for (const { requirementId } of dossier.documents.filter((one) => one.required)) {
      const file = await smallJpeg()
      const url = await announce(token, dossier.id, requirementId, file)
      await patch(token, url, file.buffer, 0)
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
    const key = { 'idempotency-key': randomUUID() }
    const proxy = await startCuttingProxy(server.origin)
    const answering = proxy.loseNextAnswer()
    const lost = ask('POST', `/dossiers/${dossier.id}/transitions`, token, submission, key, proxy.origin).catch(
      () => 'lost',
    )
    await answering
    await restart()
    expect(await lost).toBe('lost')
    await proxy.stop()
    const again = await ask('POST', `/dossiers/${dossier.id}/transitions`, token, submission, key)
    const twice = await ask('POST', `/dossiers/${dossier.id}/transitions`, token, submission, key)
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true'])
    expect(twice.body).toEqual(again.body)
    expect((again.body as Dossier).receipt?.files).toHaveLength(documents.length)
    expect((again.body as Dossier).events).toHaveLength(1)
    expect(((await ask('GET', '/dossiers', token)).body as { items: object[] }).items).toHaveLength(1)
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

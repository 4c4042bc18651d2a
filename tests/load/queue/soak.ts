import { mkdtemp, readFile, rm } from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { createEventLines } from '../../../src/api/event-lines.ts'
import { startServerProcess } from '../../support/server-process.ts'

const unitId = 'phuong-vung-tau'
const rounds = 30

/** Everybody watches the board of one unit on one node while a clerk works; prints memory and who got the last word. */
export async function soak(url: string, watchers: number): Promise<number> {
  console.log(`# soak: ${watchers} watchers on one node`)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mot-cua-soak-'))
  const server = await startServerProcess({ DATABASE_URL: url, DATA_DIR: folder, TRUST_PROXY: '1' })
  const api = `${server.origin}/api/v1`
  const megabytes = async () =>
    Math.round((Number((await readFile(`/proc/${server.pid}/statm`, 'utf8')).split(' ')[1]) * 4096) / 1e6)
  const ask = async (method: string, path: string, token?: string, body?: object) => {
    const response = await fetch(api + path, {
      method,
      headers: {
        'idempotency-key': randomUUID(),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json() as Promise<Record<string, never>>
  }
  const { token } = await ask('POST', '/sessions', undefined, { kind: 'sample', person: 'one-stop-1' })
  const before = await megabytes()
  const last: string[] = []
  const events: number[] = []
  const agent = new http.Agent({ maxSockets: Infinity })
  const lines = await Promise.all(Array.from({ length: watchers }, (_, index) => watch(index)))
  async function watch(index: number): Promise<http.ClientRequest> {
    events[index] = 0
    return new Promise((resolve, reject) => {
      const headers = { 'x-forwarded-for': `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}` }
      const request = http.get(`${api}/units/${unitId}/queue/stream`, { agent, headers }, (response) => {
        if (response.statusCode !== 200) return reject(new Error(`watcher ${index}: ${response.statusCode}`))
        const take = createEventLines((data) => {
          last[index] = data
          events[index] = (events[index] ?? 0) + 1
          if (events[index] === 1) resolve(request)
        })
        response.setEncoding('utf8')
        response.on('data', take)
        response.on('error', () => {})
      })
      request.on('error', reject)
    })
  }
  const withWatchers = await megabytes()
  const said = (json: string) => json.replace(/"now":"[^"]*"/, '')
  const switchTo = (isOpen: boolean) => ask('POST', '/staff/queue/counters', token, { counterName: 'Quầy 1', isOpen })
  const samples: number[] = []
  let slowest = 0
  for (let round = 0; round < rounds; round += 1) {
    await switchTo(round % 2 === 0)
    const begun = performance.now()
    const want = `"openCounters":${round % 2 === 0 ? 1 : 0}`
    // Waits for the watchers, and gives up when they have not heard for half a minute.
    while (performance.now() - begun < 30_000 && !last.every((text) => firstGroup(text).includes(want)))
      await new Promise((resolve) => setTimeout(resolve, 20))
    slowest = Math.max(slowest, performance.now() - begun)
    if (round % 10 === 9) samples.push(await megabytes())
  }
  const board = JSON.stringify(await ask('GET', `/units/${unitId}/queue`))
  const missed = last.filter((text) => said(text) !== said(board)).length
  for (const request of lines) request.destroy()
  const total = events.reduce((sum, one) => sum + one, 0)
  console.log(`memory of the server: ${before} MB before, ${withWatchers} MB with all, then ${samples.join(', ')} MB`)
  console.log(`events received: ${total}, slowest round until all had heard: ${Math.round(slowest)} ms`)
  console.log(`watchers without the last word: ${missed}`)
  await server.kill('SIGTERM')
  await rm(folder, { recursive: true, force: true })
  return missed
}

const firstGroup = (text: string) => text.slice(text.indexOf('"groups"'), text.indexOf('"estimate"'))

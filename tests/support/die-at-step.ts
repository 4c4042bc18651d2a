import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import type { IncomingMessage } from 'node:http'
import pg from 'pg'

/**
 * Loaded into a server before its own modules: a request with the header `die-at-step: n` kills the process with
 * SIGKILL at the n-th step after that request arrived. A step is the moment just before a change goes to the database
 * or to the disk, and the moment just after a commit, when nothing has been answered yet. The last words name it.
 * What other requests and timers do in between is not counted.
 */
const header = 'die-at-step'
type Count = { left: number }
const counting = new AsyncLocalStorage<Count>()
const counts = new WeakMap<IncomingMessage, Count>()

subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage }
  const given = request.headers[header]
  if (typeof given !== 'string') return
  const count = { left: Number(given) }
  counts.set(request, count)
  counting.enterWith(count)
})
subscribe('http.server.response.finish', (message) => {
  const { request } = message as { request: IncomingMessage }
  const count = counts.get(request)
  if (count) count.left = Infinity
})

function step(name: string) {
  const count = counting.getStore()
  if (!count || --count.left > 0) return
  fs.writeSync(process.stderr.fd, `died ${name}\n`)
  process.kill(process.pid, 'SIGKILL')
}

const change = /^\s*(?:insert into|update|delete from)\s+"?\w+|^\s*commit/i

// Both engines are driven through this client; Kysely asks it for promises.
const query = pg.Client.prototype.query as (...given: unknown[]) => unknown
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  const text = typeof given[0] === 'string' ? given[0] : ''
  const name = change.exec(text)?.[0].trim().replace('"', '').toLowerCase()
  if (!name) return query.apply(this, given)
  step(`before ${name}`)
  const answer = query.apply(this, given)
  if (name !== 'commit') return answer
  return (answer as Promise<unknown>).then((result) => {
    step('after commit')
    return result
  })
} as typeof pg.Client.prototype.query

type Loose = Record<string, (...given: unknown[]) => unknown>
function countIn(functions: object, names: string[]) {
  const own = functions as Loose
  for (const name of names) {
    const original = own[name]
    if (!original) throw new Error(`There is no ${name} to count`)
    own[name] = (...given) => {
      step(`before ${name}`)
      return original(...given)
    }
  }
}
countIn(fs.promises, ['copyFile', 'rename', 'rm', 'unlink', 'writeFile', 'mkdir'])
countIn(fs, ['createWriteStream'])
syncBuiltinESMExports()

/*
 * Loaded before the server of a test (`node --import`): kills the process right before its n-th step, a change in the
 * database or in the folders of files. `DIE_PLAN` names a file; what stands in it is n, and while there is no such file
 * nothing is counted.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import pg from 'pg'

const plan = process.env.DIE_PLAN ?? ''
let counted = ''
let steps = 0

function step(name: string) {
  if (!fs.existsSync(plan)) return
  const at = fs.readFileSync(plan, 'utf8')
  if (at !== counted) [counted, steps] = [at, 0]
  steps += 1
  if (steps !== Number(at)) return
  fs.writeFileSync(`${plan}.died`, name)
  process.kill(process.pid, 'SIGKILL')
}

/** A statement that only reads changes nothing, so dying before it is dying before the next that changes something. */
const changes = /^\s*(insert|update|delete|commit)\b/i
const textOf = (query: unknown) =>
  typeof query === 'string' ? query : typeof query === 'object' && query !== null && 'text' in query ? query.text : ''

const query = pg.Client.prototype.query
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...given: Parameters<typeof query>) {
    const text = String(textOf(given[0]))
    if (!changes.test(text)) return Reflect.apply(query, this, given)
    step(text)
    const answer: unknown = Reflect.apply(query, this, given)
    // After a commit everything is stored and nobody has been told.
    return answer instanceof Promise && /^\s*commit/i.test(text)
      ? answer.then((result: unknown) => {
          step(`after ${text}`)
          return result
        })
      : answer
  },
})

const ours = (target: unknown) => typeof target === 'string' && /[\\/](uploads|files)[\\/]/.test(target)

for (const name of ['copyFile', 'rename', 'rm', 'unlink', 'writeFile', 'mkdir'] as const) {
  const real = fs.promises[name] as (...given: unknown[]) => Promise<unknown>
  Object.assign(fs.promises, {
    [name]: (...given: unknown[]) => {
      if (given.some(ours)) step(`${name} ${given.filter(ours).join(' ')}`)
      return real(...given)
    },
  })
}
syncBuiltinESMExports()

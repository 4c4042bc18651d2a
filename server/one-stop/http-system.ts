import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { hashOf } from '../crypto/box.ts'
import { OneStopFault, type OneStopSystem } from './system.ts'
import { History, Page, StoredThere, Taken, Trouble } from './wire.ts'

type Settings = { url: string; token: string; timeoutMs?: number; fileTimeoutMs?: number }
type Question = { method?: string; json?: object; bytes?: Buffer; type?: string; headers?: Record<string, string> }
type Answer = { status: number; body: Buffer }

const mostBytes = 25 * 1024 * 1024

/**
 * The reference connector: JSON over HTTP as docs/guides/connector.md describes it. A city whose system speaks another
 * tongue writes one of its own beside this.
 */
export function createHttpOneStop({
  url,
  token,
  timeoutMs = 15_000,
  fileTimeoutMs = 120_000,
}: Settings): OneStopSystem {
  const at = (code: string, rest = '') => `/dossiers/${encodeURIComponent(code)}${rest}`

  async function ask(path: string, question: Question = {}, limit = timeoutMs): Promise<Answer> {
    const { method = 'GET', json, bytes, type = 'application/json', headers } = question
    const body = json ? JSON.stringify(json) : bytes && new Uint8Array(bytes)
    try {
      const response = await fetch(`${url}${path}`, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(limit),
        headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': type }), ...headers },
        ...(body && { body }),
      })
      return { status: response.status, body: await readAll(response) }
    } catch (error) {
      if (error instanceof OneStopFault) throw error
      throw new OneStopFault(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable')
    }
  }

  /** A message that is there already counts as sent when it is ours. */
  async function taken(answer: Answer, messageId: string, look: () => Promise<Answer>) {
    const there = answer.status === 409 ? await look() : answer
    if (understood(Taken, there).messageId !== messageId) throw new OneStopFault('another-one-there', true)
  }

  return {
    async putFile(code, file, bytes) {
      if (hashOf(bytes) !== file.sha256) throw new OneStopFault('own-file-damaged', true)
      const answer = await ask(
        at(code, `/files/${file.id}`),
        { method: 'PUT', bytes, type: file.mime, headers: { 'x-sha256': file.sha256 } },
        fileTimeoutMs,
      )
      if (understood(StoredThere, answer).sha256 !== file.sha256) throw new OneStopFault('checksum')
    },
    create: async (code, dossier) =>
      taken(await ask('/dossiers', { method: 'POST', json: { code, ...dossier } }), dossier.messageId, () =>
        ask(at(code)),
      ),
    send: async (code, message) =>
      taken(await ask(at(code, '/messages'), { method: 'POST', json: message }), message.messageId, () =>
        ask(at(code, `/messages/${message.messageId}`)),
      ),
    statuses: async (after) => understood(Page, await ask(`/statuses?after=${encodeURIComponent(after)}`)),
    statusesOf: async (code) => understood(History, await ask(at(code, '/statuses'))).items,
    async result(code, file) {
      const { status, body } = await ask(at(code, '/result'), {}, fileTimeoutMs)
      refuseBad(status, body)
      if (body.length !== file.bytes || hashOf(body) !== file.sha256) throw new OneStopFault('checksum')
      return body
    },
  }
}

async function readAll(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > mostBytes) throw new OneStopFault('garbage')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function understood<T extends TSchema>(schema: T, { status, body }: Answer): Static<T> {
  refuseBad(status, body)
  const value = parsed(body)
  if (!Value.Check(schema, value)) throw new OneStopFault('garbage')
  return value
}

/** Passing troubles of the line, the system or our key are tried again; a clear no is for a person to look at. */
function refuseBad(status: number, body: Buffer) {
  if (status >= 200 && status < 300) return
  if (status >= 500 || status === 408 || status === 429) throw new OneStopFault(`status-${status}`)
  if (status === 401 || status === 403) throw new OneStopFault('not-let-in')
  const said = parsed(body)
  const word = Value.Check(Trouble, said) ? said.error : `status-${status}`
  throw new OneStopFault(word, word !== 'checksum')
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

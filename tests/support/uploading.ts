import { createHash } from 'node:crypto'
import { basePath } from '../../contract/endpoints.ts'
import type { Problem } from '../../contract/problems.ts'
import type { FileToSend } from './fixture-files.ts'
import type { Caller } from './test-server.ts'

const tus = { 'tus-resumable': '1.0.0' }
const base64 = (text: string) => Buffer.from(text).toString('base64')
export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

export type Target = { dossier: string; requirement: string }
export type Uploaded = { id: string; bytes: number; sha256: string }

/** Announces an upload; gives its address, or the problem. */
export async function announce(caller: Caller, target: Target, file: FileToSend) {
  const metadata = { ...target, filename: file.name, filetype: file.mimeType }
  const reply = await caller.inject({
    method: 'POST',
    url: `${basePath}/uploads`,
    headers: {
      ...tus,
      'upload-length': String(file.buffer.length),
      'upload-metadata': Object.entries(metadata)
        .map(([name, value]) => `${name} ${base64(value)}`)
        .join(','),
    },
  })
  const problem: Problem | undefined = reply.statusCode >= 400 ? reply.json() : undefined
  return { status: reply.statusCode, url: String(reply.headers.location ?? ''), problem }
}

/** Sends the bytes from `offset` on. */
export async function sendBytes(caller: Caller, url: string, bytes: Buffer, offset: number) {
  const reply = await caller.inject({
    method: 'PATCH',
    url,
    headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    payload: bytes,
  })
  const problem: Problem | undefined = reply.statusCode >= 400 ? reply.json() : undefined
  return { status: reply.statusCode, offset: Number(reply.headers['upload-offset']), problem }
}

export async function askOffset(caller: Caller, url: string) {
  const reply = await caller.inject({ method: 'HEAD', url, headers: tus })
  return { status: reply.statusCode, offset: Number(reply.headers['upload-offset']) }
}

const chunk = 512 * 1024

/** A whole upload in chunks, as the phone does it; throws on a refusal. */
export async function upload(caller: Caller, target: Target, file: FileToSend): Promise<Uploaded> {
  const { url, problem } = await announce(caller, target, file)
  if (problem) throw new Error(problem.code)
  for (let offset = 0; offset < file.buffer.length; offset += chunk) {
    const sent = await sendBytes(caller, url, file.buffer.subarray(offset, offset + chunk), offset)
    if (sent.problem) throw new Error(sent.problem.code)
  }
  return { id: url.split('/').pop() ?? '', bytes: file.buffer.length, sha256: sha256(file.buffer) }
}

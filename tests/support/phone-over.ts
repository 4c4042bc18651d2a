import { randomUUID } from 'node:crypto'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { sampleAnswers } from '../../server/modules/sandbox/scenarios/sample-answers.ts'
import { askOver } from './ask-over.ts'
import type { FileToSend } from './fixture-files.ts'

const tus = { 'tus-resumable': '1.0.0' }
const code = '1.001193'

/** A resident's phone over the network: it keeps its session when the server at `origin()` is another process. */
export async function phoneOver(origin: () => string) {
  const signedIn = await askOver(origin(), {
    method: 'POST',
    path: '/sessions',
    token: '',
    body: { kind: 'sample', person: 'resident-1' },
  })
  const { token } = signedIn.body as { token: string }
  const ask = (
    method: string,
    path: string,
    body?: object | Buffer,
    headers: Record<string, string> = {},
    over = origin(),
  ) => askOver(over, { method, path, token, body, headers })

  return {
    ask,
    async begin(): Promise<Dossier> {
      const { body: procedure } = await ask('GET', `/procedures/${code}`)
      const unitId = (procedure as { units: { id: string }[] }).units[0]?.id
      const wanted = { procedureCode: code, unitId }
      return (await ask('POST', '/dossiers', wanted, { 'idempotency-key': randomUUID() })).body
    },
    dossier: async (id: string): Promise<Dossier> => (await ask('GET', `/dossiers/${id}`)).body,
    async fillIn({ id, revision }: Dossier) {
      const { form } = (await ask('GET', `/dossiers/${id}/definition`)).body as { form: never }
      await ask('PATCH', `/dossiers/${id}`, { revision, answers: sampleAnswers(form) })
    },
    /** Announces an upload; gives its address. */
    async announce(dossier: string, requirement: string, file: FileToSend): Promise<string> {
      const metadata = Object.entries({ dossier, requirement, filename: file.name }).map(
        ([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`,
      )
      const { headers } = await ask('POST', '/uploads', undefined, {
        ...tus,
        'upload-length': String(file.buffer.length),
        'upload-metadata': metadata.join(','),
      })
      return (headers.get('location') ?? '').replace('/api/v1', '')
    },
    async readFile(dossier: string, file: string): Promise<Buffer> {
      const reply = await fetch(`${origin()}/api/v1/dossiers/${dossier}/files/${file}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      if (!reply.ok) throw new Error(`${file} is answered with ${reply.status}`)
      return Buffer.from(await reply.arrayBuffer())
    },
    sendBytes: (url: string, bytes: Buffer, offset: number, headers: Record<string, string> = {}) =>
      ask('PATCH', url, bytes, {
        ...tus,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        ...headers,
      }),
    askOffset: async (url: string) => {
      const { status, headers } = await ask('HEAD', url, undefined, tus)
      return { status, offset: Number(headers.get('upload-offset')) }
    },
  }
}

export type PhoneOver = Awaited<ReturnType<typeof phoneOver>>

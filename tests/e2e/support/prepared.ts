import { basePath } from '../../../contract/endpoints.ts'
import { createApi, type Api } from '../../../src/api/call.ts'
import { sampleAnswers } from '../../../server/modules/sandbox/scenarios/sample-answers.ts'
import { smallJpeg } from '../../support/fixture-files.ts'
import type { Site } from './site.ts'

export const draftAt = (id: string, place = '') => `/ho-so/${id}/khai${place}`

const birth = '1.001193'

/** A person of the sandbox who uses the API without a screen. */
export async function apiAs(site: Site, person: string): Promise<Api> {
  let token = ''
  const api = createApi({ baseUrl: site.origin + basePath, token: () => token || undefined })
  token = (await api('POST /sessions', { body: { kind: 'sample', person } })).token
  return api
}

/** A draft of a birth registration of the first sample resident, as far filled in as the story needs it. */
export async function preparedDraft(site: Site, done: { form?: boolean; papers?: boolean }): Promise<string> {
  const api = await apiAs(site, 'resident-1')
  const body = { procedureCode: birth, unitId: 'phuong-vung-tau' }
  const { id, documents } = await api('POST /dossiers', { body }, { idempotencyKey: `prepared-${Date.now()}` })
  const params = { id }
  const { form } = await api('GET /dossiers/{id}/definition', { params })
  if (done.form && form)
    await api('PATCH /dossiers/{id}', { params, body: { revision: 0, answers: sampleAnswers(form) } })
  for (const { requirementId, required } of documents)
    if (done.papers && required) await sendPaper(api, id, requirementId)
  return id
}

/** The same, sent, with a yes to every purpose: papers may be offered again. */
export async function preparedDossier(site: Site): Promise<string> {
  const id = await preparedDraft(site, { form: true, papers: true })
  const api = await apiAs(site, 'resident-1')
  const params = { id }
  const { revision, documents } = await api('GET /dossiers/{id}', { params })
  const { consents: asked = [] } = await api('GET /dossiers/{id}/definition', { params })
  const sent = documents
    .filter(({ files }) => files.length > 0)
    .map(({ requirementId, files }) => ({
      requirementId,
      files: files.map(({ id: fileId, bytes, sha256 }) => ({ id: fileId, bytes, sha256 })),
    }))
  const consent = { textVersion: '2026-11', agreed: true as const }
  const consents = asked.map(({ purpose, version }) => ({ purpose, version }))
  const body = { action: 'submit' as const, revision, documents: sent, consent, consents, truthful: true as const }
  await api('POST /dossiers/{id}/transitions', { params, body }, { idempotencyKey: `sent-${id}` })
  return id
}

/** By hand along the tus protocol: what is under test here is the screen. */
async function sendPaper(api: Api, dossier: string, requirement: string): Promise<void> {
  const { buffer } = await smallJpeg()
  const metadata = Object.entries({ dossier, requirement, filename: `${requirement}.jpg` })
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')
  const headers = { ...api.headers(), 'tus-resumable': '1.0.0' }
  const announced = await fetch(api.url('/uploads'), {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(buffer.length), 'upload-metadata': metadata },
  })
  const url = new URL(announced.headers.get('location') ?? '', api.url('/uploads'))
  const sent = await fetch(url, {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(buffer),
  })
  if (!sent.ok) throw new Error(`The paper ${requirement} was not taken: ${sent.status}`)
}

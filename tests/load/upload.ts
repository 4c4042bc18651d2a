import { createHash } from 'node:crypto'
import { mkdtemp, readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { basePath } from '../../contract/endpoints.ts'
import { createApi, type Api } from '../../src/api/call.ts'
import { createSendFile } from '../../src/api/uploads.ts'
import { startSite } from '../e2e/support/site.ts'
import { twoPhotos } from '../support/photos.ts'
import { startCutLine } from './cut-line.ts'
import { round, type Report } from './line.ts'

const breaks = 6
const everyBytes = 420_000

/** One photo of several megabytes over a line that breaks in the middle of its pieces, sent by the app's own code. */
export async function benchUpload({ line, invariant }: Report): Promise<void> {
  const bytes = await readFile((await twoPhotos())[0])
  const site = await startSite({ dataFolder: await mkdtemp(path.join(os.tmpdir(), 'mot-cua-bench-')) })
  const cutLine = await startCutLine(site.origin, everyBytes, breaks)
  try {
    const api = await signedInApi(site.origin, cutLine.origin)
    const procedure = await api('GET /procedures/{code}', { params: { code: '1.001193' } })
    const unitId = procedure.units[0]?.id ?? ''
    const dossier = await api(
      'POST /dossiers',
      { body: { procedureCode: procedure.code, unitId } },
      { idempotencyKey: 'bench-upload' },
    )
    const requirementId = dossier.documents.find((one) => one.required)?.requirementId ?? ''
    const started = performance.now()
    await createSendFile(api)({
      file: new Blob([bytes]),
      target: { dossierId: dossier.id, requirementId, fileName: 'anh.jpg' },
      onUrl: () => undefined,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    })
    const seconds = (performance.now() - started) / 1000
    const { documents } = await api('GET /dossiers/{id}', { params: { id: dossier.id } })
    const stored = documents.flatMap((one) => one.files).map((file) => file.sha256)
    line('file-mb', round(bytes.length / 1e6, 2))
    line('line-broke', cutLine.cuts())
    line('sent-per-stored-byte', round(cutLine.sentBytes() / bytes.length, 3))
    line('seconds', round(seconds))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    invariant(stored.length === 1 && stored[0] === sha256, 'what is stored is not what was sent')
    invariant(cutLine.cuts() === breaks, `the line broke ${cutLine.cuts()} times of ${breaks}`)
  } finally {
    await cutLine.stop()
    await site.stop()
  }
}

async function signedInApi(straight: string, broken: string): Promise<Api> {
  let token: string | undefined
  const settings = { token: () => token }
  const api = createApi({ ...settings, baseUrl: straight + basePath })
  token = (await api('POST /sessions', { body: { kind: 'sample', person: 'resident-1' } })).token
  return Object.assign(api, { url: (address: string) => broken + basePath + address })
}

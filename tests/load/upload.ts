import { createHash } from 'node:crypto'
import { mkdtemp, readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { basePath } from '../../contract/endpoints.ts'
import { createApi } from '../../src/api/call.ts'
import { startSite } from '../e2e/support/site.ts'
import { launchBrowser } from '../support/chromium.ts'
import { twoPhotos } from '../support/photos.ts'
import { bundled } from './built.ts'
import { startCutLine, type Weather } from './cut-line.ts'
import { round, type Report } from './line.ts'
import type { sendChosenFile, Sent } from './send-from-page.ts'

const code = '1.001193'
/** A weak line that drops every half to whole megabyte, as fast as the machine and as slow as poor 3G. */
const weathers: { [name: string]: Omit<Weather, 'seed'> } = {
  fast: { between: [500_000, 1_000_000] },
  slow: { between: [500_000, 1_000_000], bytesPerSecond: 300_000 },
}
const mostPerByte = 1.2

/** Photos of several megabytes over lines that break in the middle of their pieces, sent by the app's own code. */
export async function benchUpload({ line, invariant }: Report): Promise<void> {
  const photos = await twoPhotos()
  const site = await startSite({ dataFolder: await mkdtemp(path.join(os.tmpdir(), 'mot-cua-bench-')) })
  try {
    let token = ''
    const api = createApi({ baseUrl: site.origin + basePath, token: () => token || undefined })
    token = (await api('POST /sessions', { body: { kind: 'sample', person: 'resident-1' } })).token
    const unitId = (await api('GET /procedures/{code}', { params: { code } })).units[0]?.id ?? ''
    for (const [name, weather] of Object.entries(weathers))
      for (const [index, photo] of photos.entries()) {
        const key = `${name}-${index + 1}`
        const begun = { body: { procedureCode: code, unitId } }
        const dossier = await api('POST /dossiers', begun, { idempotencyKey: `bench-upload-${key}` })
        const requirementId = dossier.documents.find((one) => one.required)?.requirementId ?? ''
        const cutLine = await startCutLine(site.origin, { ...weather, seed: index + 1 })
        const started = performance.now()
        await sendFromPage(cutLine.origin, photo, { token, dossierId: dossier.id, requirementId })
        const seconds = (performance.now() - started) / 1000
        await cutLine.stop()
        const { documents } = await api('GET /dossiers/{id}', { params: { id: dossier.id } })
        const stored = documents.flatMap((one) => one.files).map((file) => file.sha256)
        const bytes = await readFile(photo)
        const perByte = cutLine.sentBytes() / bytes.length
        line(`${key}.file-mb`, round(bytes.length / 1e6, 2))
        line(`${key}.line-broke`, cutLine.cuts())
        line(`${key}.sent-per-stored-byte`, round(perByte, 3))
        line(`${key}.seconds`, round(seconds))
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        invariant(stored.length === 1 && stored[0] === sha256, `${key}: what is stored is not what was sent`)
        invariant(cutLine.cuts() >= 2, `${key}: the line broke only ${cutLine.cuts()} times`)
        invariant(perByte <= mostPerByte, `${key}: ${round(perByte, 3)} bytes were sent for each that is stored`)
      }
  } finally {
    await site.stop()
  }
}

declare global {
  interface Window {
    phone: { sendChosenFile: typeof sendChosenFile }
  }
}

async function sendFromPage(origin: string, photo: string, sent: Sent): Promise<void> {
  const script = await bundled('tests/load/send-from-page.ts', 'phone')
  const browser = await launchBrowser()
  try {
    // The API's own policy forbids scripts on the page that it answers here.
    const page = await browser.newPage({ bypassCSP: true })
    await page.goto(`${origin}/healthz`)
    await page.addScriptTag({ content: script })
    await page.evaluate(() => (document.body.innerHTML = '<input type="file">'))
    await page.setInputFiles('input', photo)
    await page.evaluate(([base, target]) => window.phone.sendChosenFile(base, target), [
      origin + basePath,
      sent,
    ] as const)
  } finally {
    await browser.close()
  }
}

import { buffer } from 'node:stream/consumers'
import type { Db, Tx } from '../../../db/engine.ts'
import type { FileAnswer } from '../../../http/mount.ts'
import { refuse } from '../../../http/refusal.ts'
import { pdfFile } from '../../../pdf/pdf-file.ts'
import { sandboxBandOf } from '../../../pdf/sandbox-band.ts'
import type { Services } from '../../../services.ts'
import type { Catalogue } from '../../procedures/catalogue.ts'
import { filesOf, resultRequirement, type DossierRow, type FileRow } from '../store.ts'
import { mergePdfs, type Part } from './merge.ts'
import { viewOf } from './page-view.ts'
import { paperPdf } from './paper.ts'

/**
 * The files of a paper that count: what was sent, and on the side that prepares it what is not sent yet. A paper that is handed in
 * again is the new one alone; a file with malicious code counts nowhere.
 */
export async function seenFiles(
  db: Db | Tx,
  row: DossierRow,
  requirementId: string,
  withDrafts: boolean,
): Promise<FileRow[]> {
  const files = (await filesOf(db, row.id)).filter(
    (file) => file.requirement_id === requirementId && file.scan_state !== 'infected',
  )
  const drafts = files.filter(({ state }) => state === 'draft')
  return withDrafts && requirementId !== resultRequirement && drafts.length > 0
    ? drafts
    : files.filter(({ state }) => state === 'sent')
}

/** One paper as one PDF, its files in order. Made when it is asked for; what was sent lies beside it unchanged. */
export async function paperOf(
  { db, blobs, environment }: Pick<Services, 'db' | 'blobs' | 'environment'>,
  catalogue: Catalogue,
  row: DossierRow,
  requirementId: string,
  withDrafts: boolean,
): Promise<FileAnswer> {
  const files = await seenFiles(db, row, requirementId, withDrafts)
  if (files.length === 0) return refuse('NOT_FOUND')
  const { documents } = await catalogue.version(db, row.procedure_version_id)
  const name = documents.find(({ id }) => id === requirementId)?.name ?? requirementId
  const sandboxBand = sandboxBandOf(environment)
  const parts: Part[] = []
  for (const [index, file] of files.entries()) {
    const stream = await blobs.read(file.id).catch(() => refuse('STORAGE_DOWN', { retryAfterSeconds: 10 }))
    const title = files.length > 1 ? `${name} (${index + 1}/${files.length})` : name
    const bytes = await paperPdf({
      title,
      mime: file.mime,
      bytes: await buffer(stream),
      view: viewOf(file),
      sandboxBand,
    })
    parts.push({ title, bytes })
  }
  return pdfFile(await mergePdfs(parts), 'giay-to.pdf')
}

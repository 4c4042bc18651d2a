import { buffer } from 'node:stream/consumers'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import { documentsToSubmit } from '../../../../contract/rules/forms/requirements.ts'
import type { FileAnswer } from '../../../http/mount.ts'
import { refuse } from '../../../http/refusal.ts'
import type { Services } from '../../../services.ts'
import { pdfFile } from '../../../pdf/pdf-file.ts'
import { sandboxBandOf } from '../../../pdf/sandbox-band.ts'
import { unitNameOf } from '../../locality/unit-name.ts'
import type { Catalogue } from '../../procedures/catalogue.ts'
import { filesOf, openAnswers, type DossierRow, type FileRow } from '../store.ts'
import { viewOf } from './page-view.ts'
import { copySheetPdf } from './copy-sheet.ts'
import { mergePdfs, type Part } from './merge.ts'
import { paperPdf } from './paper.ts'

/**
 * The pack of a dossier that is handed in elsewhere: first the answers to copy, then every paper in its order, each
 * with a bookmark. Made when it is asked for and kept nowhere.
 */
export async function packOf(
  services: Services,
  catalogue: Catalogue,
  row: DossierRow,
  now: Date,
): Promise<FileAnswer> {
  const { db, box, blobs, environment, locality } = services
  const procedure = await catalogue.version(db, row.procedure_version_id)
  const papers = documentsToSubmit(procedure.documents, row.case_answers)
  const files = (await filesOf(db, row.id)).filter(
    (file) => file.state !== 'replaced' && file.scan_state !== 'infected',
  )
  const sandboxBand = sandboxBandOf(environment)
  const read = async (file: FileRow) =>
    buffer(await blobs.read(file.id).catch(() => refuse('STORAGE_DOWN', { retryAfterSeconds: 10 })))

  const parts: Part[] = [
    {
      title: 'Câu trả lời để chép lại',
      bytes: await copySheetPdf({
        procedure,
        unitName: unitNameOf(locality, row.unit_id) ?? row.unit_id,
        form: await catalogue.form(db, row.form_id, row.form_hash),
        answers: openAnswers(box, row),
        papers: papers.map((paper) => ({ paper, files: files.filter((file) => file.requirement_id === paper.id) })),
        madeOn: civilDayOf(now),
        sandboxBand,
      }),
    },
  ]
  for (const paper of papers) {
    const own = files.filter((file) => file.requirement_id === paper.id)
    for (const [index, file] of own.entries()) {
      const title = own.length > 1 ? `${paper.name} (${index + 1}/${own.length})` : paper.name
      parts.push({
        title,
        bytes: await paperPdf({ title, mime: file.mime, bytes: await read(file), view: viewOf(file), sandboxBand }),
      })
    }
  }
  return pdfFile(await mergePdfs(parts), `ho-so-${row.procedure_code}.pdf`)
}

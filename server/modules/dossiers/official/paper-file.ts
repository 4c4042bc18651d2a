import type { FileAnswer } from '../../../http/mount.ts'
import { refuse } from '../../../http/refusal.ts'
import { pdfFile } from '../../../pdf/pdf-file.ts'
import { sandboxBandOf } from '../../../pdf/sandbox-band.ts'
import type { Services } from '../../../services.ts'
import type { Catalogue } from '../../procedures/catalogue.ts'
import { openApplicant, type DossierRow } from '../store.ts'
import { eventsOf } from '../view.ts'
import { officialPaperPdf, type Movement } from './paper-pdf.ts'
import { roleNames, actionNames, helperWords, shortMoment, statusNames } from './words.ts'

/** The paper of a dossier by the last part of its number, such as `02-1`. */
export async function paperOf({ db }: Pick<Services, 'db'>, row: DossierRow, part: string) {
  const papers = await db.selectFrom('official_paper').selectAll().where('dossier_id', '=', row.id).execute()
  return papers.find(({ number }) => number.split('/').pop() === part) ?? refuse('NOT_FOUND')
}

/**
 * An issued paper as a PDF. What it says was written down in the transaction of the step that issued it; only the
 * control slip goes on with the dossier.
 */
export async function paperFile(
  services: Services,
  catalogue: Catalogue,
  row: DossierRow,
  issued: Awaited<ReturnType<typeof paperOf>>,
): Promise<FileAnswer> {
  const { db, box, environment, locality } = services
  const procedure = await catalogue.version(db, row.procedure_version_id)
  const events = await eventsOf(db, row.id, box)
  const event = events.find(({ paperNumber, action }) =>
    issued.form === '06' ? action === 'accept' : paperNumber === issued.number,
  )
  const unit = locality.units.find(({ id }) => id === row.unit_id)
  const applicantName = openApplicant(box, row) ?? null
  const movements = events.map(({ at, action, to, by, reason, overrideReason, paperNumber }): Movement => ({
    at: shortMoment(new Date(at)),
    step: actionNames[action],
    by:
      by.role === 'resident'
        ? [applicantName ?? roleNames.resident, by.helper && helperWords(by.helper)].filter(Boolean).join(', ')
        : [roleNames[by.role], by.name].join(' '),
    outcome: [statusNames[to], reason, overrideReason, paperNumber].filter(Boolean).join('. '),
  }))
  const { form, number, issued_at: issuedAt, content } = issued
  const bytes = await officialPaperPdf({
    paper: { form, number, issuedAt: issuedAt.toISOString(), ...content },
    head: { unitName: unit?.name ?? row.unit_id, counterName: unit?.counterName, issuedAt },
    // The number begins with the code that the dossier had when the paper was issued.
    code: number.split('/')[0] ?? number,
    procedure: { code: procedure.code, name: procedure.name },
    applicantName,
    submittedAt: row.submitted_at,
    resultChannel: content.resultChannel ?? row.result_channel,
    receiptNumber: content.receiptNumber ?? null,
    legalGround: event?.legalGround ?? null,
    officer: {
      role: event ? `Cán bộ (${roleNames[event.by.role].toLowerCase()})` : 'Cán bộ',
      name: event?.by.name ?? '',
    },
    movements,
    sandboxBand: sandboxBandOf(environment),
  })
  return pdfFile(bytes, `${form === 'withdrawal' ? 'rut-ho-so' : `mau-${form}`}-${row.procedure_code}.pdf`)
}

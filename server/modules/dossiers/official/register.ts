import {
  addDays,
  civilDayOf,
  compareDays,
  instantAt,
  type CivilDay,
} from '../../../../contract/rules/calendar/civil-day.ts'
import type { FileAnswer } from '../../../http/mount.ts'
import { refuse } from '../../../http/refusal.ts'
import { makePdf } from '../../../pdf/document.ts'
import { line } from '../../../pdf/parts.ts'
import { pdfFile } from '../../../pdf/pdf-file.ts'
import { sandboxBandOf } from '../../../pdf/sandbox-band.ts'
import type { Services } from '../../../services.ts'
import type { Catalogue } from '../../procedures/catalogue.ts'
import { openApplicant } from '../store.ts'
import { summaryOf } from '../view.ts'
import { letterhead, paperTitle } from './letterhead.ts'
import { table } from './table.ts'
import { formNote, registerTitle, shortDay, shortMoment, statusNames } from './words.ts'

const longest = 31
const most = 1000
const a4Across: [number, number] = [841.89, 595.28]

const columns = [
  { title: 'Số', share: 1.2 },
  { title: 'Mã hồ sơ', share: 5 },
  { title: 'Thủ tục', share: 7 },
  { title: 'Người nộp', share: 4 },
  { title: 'Nhận qua mạng', share: 3 },
  { title: 'Tiếp nhận', share: 3 },
  { title: 'Hẹn trả', share: 3 },
  { title: 'Trả kết quả', share: 4 },
  { title: 'Tình trạng', share: 5 },
]

/** Form 07: what a unit received from one day to another, in the order of receipt. */
export async function registerFile(
  services: Services,
  catalogue: Catalogue,
  unitId: string,
  { from, to }: { from: CivilDay; to: CivilDay },
  now: Date,
): Promise<FileAnswer> {
  const { db, box, environment, locality } = services
  if (compareDays(from, to) > 0 || compareDays(addDays(from, longest), to) < 0)
    refuse('INVALID', { fields: [{ path: 'to', keyword: 'too-large' }] })
  const rows = await db
    .selectFrom('dossier')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('submitted_at', '>=', instantAt(from, '00:00'))
    .where('submitted_at', '<', instantAt(addDays(to, 1), '00:00'))
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(most + 1)
    .execute()
  // A register that leaves dossiers out without a word would be a false one.
  if (rows.length > most) refuse('INVALID', { fields: [{ path: 'to', keyword: 'too-many' }] })
  const lines: string[][] = []
  for (const [at, row] of rows.entries()) {
    const procedure = await catalogue.version(db, row.procedure_version_id)
    const { code, late } = summaryOf(row, procedure.plainName, '', now)
    const { deliveredAt, deliveredVia, postCode } = row.result ?? {}
    lines.push([
      String(at + 1),
      code,
      procedure.plainName,
      openApplicant(box, row) ?? '',
      row.submitted_at ? shortMoment(row.submitted_at) : '',
      row.accepted_at ? shortMoment(row.accepted_at) : '',
      row.due_at ? shortMoment(row.due_at) : '',
      deliveredAt ? [shortMoment(new Date(deliveredAt)), deliveredVia, postCode].filter(Boolean).join(' ') : '',
      statusNames[row.status] + (late ? ', quá hẹn' : ''),
    ])
  }
  const unit = locality.units.find(({ id }) => id === unitId)
  const sandboxBand = sandboxBandOf(environment)
  const bytes = await makePdf({ title: registerTitle, size: a4Across, margin: 36, sandboxBand }, (pdf) => {
    letterhead(pdf, { unitName: unit?.name ?? unitId, counterName: unit?.counterName, issuedAt: now })
    paperTitle(pdf, registerTitle)
    const [first, last] = [shortDay(instantAt(from, '12:00')), shortDay(instantAt(to, '12:00'))]
    line(pdf, `Hồ sơ nhận từ ngày ${first} đến ngày ${last}: ${rows.length}. In lúc ${shortMoment(now)}.`)
    pdf.moveDown(0.5)
    table(pdf, columns, lines)
    line(pdf, formNote('07'), { small: true })
  })
  return pdfFile(bytes, `so-theo-doi-${from}-${civilDayOf(instantAt(to, '12:00'))}.pdf`)
}

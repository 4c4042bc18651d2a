import { documentsToSubmit, missingDocuments } from '../../../contract/rules/forms/requirements.ts'
import type { TransitionOf } from '../../../contract/schemas/transition.ts'
import type { Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { LocalityProcedure } from '../locality/schema.ts'
import { filesOf, type DossierRow, type FileRow } from './store.ts'

type Sent = TransitionOf<'submit'>['documents']
type Fault = { id: string; name: string; reason: string }

/**
 * Compares what the phone believes it sent with what is stored, file by file, for the given papers.
 * Any difference refuses the whole step and names the file: a dossier never arrives "empty".
 * @returns the stored files, in the phone's order.
 */
export async function checkSentFiles(
  tx: Tx,
  row: DossierRow,
  procedure: LocalityProcedure,
  sent: Sent,
  papers: ReadonlySet<string>,
): Promise<FileRow[]> {
  const stored = (await filesOf(tx, row.id)).filter((file) => file.state === 'draft')
  const byId = new Map(stored.map((file) => [file.id, file]))
  const nameOf = (id: string) => procedure.documents.find((one) => one.id === id)?.name ?? id
  const faults: Fault[] = []
  const accepted: FileRow[] = []
  for (const document of sent) {
    for (const file of document.files) {
      const found = byId.get(file.id)
      const reason = !papers.has(document.requirementId)
        ? 'not-asked'
        : !found || found.requirement_id !== document.requirementId
          ? await whyAbsent(tx, row.id, file.id)
          : found.scan_state === 'infected'
            ? 'infected'
            : found.bytes !== file.bytes
              ? 'bytes'
              : file.sha256 !== undefined && file.sha256 !== found.sha256
                ? 'hash'
                : undefined
      if (reason) faults.push({ id: document.requirementId, name: nameOf(document.requirementId), reason })
      else if (found) accepted.push(found)
    }
  }
  const named = new Set(accepted.map((file) => file.id))
  // An infected page may have been found since the phone last looked: left out without a word, a paper would lack it.
  for (const file of stored.filter((one) => papers.has(one.requirement_id) && !named.has(one.id)))
    faults.push({
      id: file.requirement_id,
      name: nameOf(file.requirement_id),
      reason: file.scan_state === 'infected' ? 'infected' : 'not-listed',
    })
  if (faults.some((fault) => fault.reason === 'infected')) refuse('FILE_INFECTED', { items: faults })
  if (faults.some((fault) => fault.reason === 'incomplete')) refuse('UPLOAD_INCOMPLETE', { items: faults })
  if (faults.length > 0) refuse('DOCUMENTS_DIFFER', { items: faults })
  return accepted
}

async function whyAbsent(tx: Tx, dossierId: string, fileId: string) {
  const upload = await tx
    .selectFrom('upload')
    .select('state')
    .where('id', '=', fileId)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return upload?.state === 'receiving' ? 'incomplete' : 'missing'
}

/** Refuses when a needed paper has no file, naming each. */
export function refuseMissing(procedure: LocalityProcedure, row: DossierRow, attached: FileRow[]) {
  const missing = missingDocuments(
    procedure.documents,
    row.case_answers,
    new Set(attached.map((file) => file.requirement_id)),
  )
  if (missing.length > 0) refuse('DOCUMENTS_MISSING', { items: missing.map(({ id, name }) => ({ id, name })) })
}

export const papersToSubmit = (procedure: LocalityProcedure, row: DossierRow) =>
  new Set(documentsToSubmit(procedure.documents, row.case_answers).map((one) => one.id))

/** Makes the checked files part of the dossier, in the order sent. Draft files that no paper of the case needs are left behind. */
export async function sealFiles(tx: Tx, files: FileRow[]) {
  for (const [position, file] of files.entries())
    await tx.updateTable('dossier_file').set({ state: 'sent', position }).where('id', '=', file.id).execute()
}

/** The papers that lie in the dossier, as the papers of the office list them. */
export async function paperItems(tx: Tx, row: DossierRow, procedure: LocalityProcedure) {
  const files = (await filesOf(tx, row.id)).filter((file) => file.state === 'sent')
  return procedure.documents
    .map((one) => ({ one, own: files.filter((file) => file.requirement_id === one.id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ one, own }) => ({
      requirementId: one.id,
      name: one.name,
      note: null,
      pages: own.reduce((sum, file) => sum + file.pages, 0),
    }))
}

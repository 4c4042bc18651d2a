import type { EarlierPapers } from '../../../contract/schemas/paper-pages.ts'
import type { Db } from '../../db/engine.ts'
import { agreesTo, keepPapers } from '../consents/store.ts'
import { storedFile } from '../dossiers/view.ts'
import type { DossierRow } from '../dossiers/store.ts'
import type { Catalogue } from '../procedures/catalogue.ts'

type Item = EarlierPapers['items'][number]

const mostOffers = 3
/** Dossiers looked through, the newest first. */
const mostDossiers = 40
/** Kinds of which each person has one; a contract or a drawing of last year is another paper. */
const onePerPerson: readonly string[] = ['id-card', 'passport', 'land-certificate', 'birth-proof', 'photo']

/** The same paper in what this person sent before and lets us keep for the next time: by its name, or by its kind where a person has only one. */
export async function earlierPapers(
  db: Db,
  catalogue: Catalogue,
  row: DossierRow,
  requirementId: string,
): Promise<Item[]> {
  const wanted = (await catalogue.version(db, row.procedure_version_id)).documents.find(
    ({ id }) => id === requirementId,
  )
  if (!wanted) return []
  const before = await db
    .selectFrom('dossier')
    .selectAll()
    .where('owner_id', '=', row.owner_id)
    .where('id', '!=', row.id)
    .where('submitted_at', 'is not', null)
    .orderBy('submitted_at', 'desc')
    .limit(mostDossiers)
    .execute()
  const kept = await Promise.all(before.map(({ id }) => agreesTo(db, id, keepPapers)))
  const offers: Item[] = []
  for (const one of before.filter((_one, index) => kept[index])) {
    const procedure = await catalogue.version(db, one.procedure_version_id)
    for (const paper of procedure.documents) {
      const sameName = paper.name.normalize('NFC') === wanted.name.normalize('NFC')
      const sameKind =
        paper.sample !== undefined && paper.sample === wanted.sample && onePerPerson.includes(paper.sample)
      if (!sameName && !sameKind) continue
      const files = await db
        .selectFrom('dossier_file')
        .selectAll()
        .where('dossier_id', '=', one.id)
        .where('requirement_id', '=', paper.id)
        .where('state', '=', 'sent')
        .where('scan_state', '!=', 'infected')
        .orderBy('position')
        .execute()
      if (files.length === 0) continue
      const kind = sameName ? 'same-name' : 'same-kind'
      offers.push({ dossierId: one.id, procedureName: procedure.plainName, kind, files: files.map(storedFile) })
      if (offers.length === mostOffers) return offers
    }
  }
  return offers
}

import type { ConsentText, GivenConsent } from '../../../contract/schemas/consent.ts'
import { hashOf } from '../../crypto/box.ts'
import { canonical } from '../../crypto/canonical-json.ts'
import type { Db, Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'

/** The words of today: of each purpose the last that the locality's file has. */
export function currentTexts(texts: readonly ConsentText[]): ConsentText[] {
  return [...new Map(texts.map((text) => [text.purpose, text])).values()]
}

/** Keeps the words of every version. Other words under a known version would make what people agreed to unreadable. */
export async function seedConsentTexts(tx: Tx, texts: readonly ConsentText[]): Promise<void> {
  for (const text of texts) {
    const { purpose, version } = text
    const content_hash = hashOf(canonical(text))
    await tx
      .insertInto('consent_text')
      .values({ purpose, version, content: JSON.stringify(text), content_hash })
      .onConflict((conflict) => conflict.columns(['purpose', 'version']).doNothing())
      .execute()
    const kept = await tx
      .selectFrom('consent_text')
      .select('content_hash')
      .where('purpose', '=', purpose)
      .where('version', '=', version)
      .executeTakeFirstOrThrow()
    if (kept.content_hash !== content_hash)
      throw new Error(
        `The locality has other words for the consent ${purpose} ${version} than before: make a new version`,
      )
  }
}

type Agreed = { purpose: string; version: string }

const handling = 'handle-dossier'

/**
 * What is agreed to when a dossier is sent. An old build names one version only, that of the purpose it showed; a newer
 * one names each purpose.
 */
export function agreedTo(texts: readonly ConsentText[], oldVersion: string, consents: readonly Agreed[] | undefined) {
  if (consents) refuseWithoutConsent(texts, consents)
  else if (!texts.some(({ purpose, version }) => purpose === handling && version === oldVersion))
    refuse('CONSENT_MISSING', { items: [{ id: handling, name: handling, reason: 'outdated' }] })
  return (consents ?? [{ purpose: handling, version: oldVersion }]).map((one) => ({ ...one, agreed: true }))
}

/** Refuses unless every purpose that is needed is agreed to, and all in today's words. */
function refuseWithoutConsent(texts: readonly ConsentText[], agreed: readonly Agreed[]): void {
  const today = currentTexts(texts)
  const isAgreed = (text: ConsentText) =>
    agreed.some(({ purpose, version }) => purpose === text.purpose && version === text.version)
  const missing = today.filter((text) => text.required && !isAgreed(text))
  const outdated = agreed.filter((one) => !today.some((text) => text.purpose === one.purpose && isAgreed(text)))
  const items = [
    ...missing.map(({ purpose, vi }) => ({ id: purpose, name: vi.title, reason: 'missing' })),
    ...outdated.map(({ purpose }) => ({ id: purpose, name: purpose, reason: 'outdated' })),
  ]
  if (items.length > 0) refuse('CONSENT_MISSING', { items })
}

/** Writes down what was agreed to, or taken back. */
export async function noteConsents(
  tx: Tx,
  dossierId: string,
  acts: readonly (Agreed & { agreed: boolean })[],
  at: Date,
): Promise<void> {
  const { last } = await tx
    .selectFrom('dossier_consent')
    .where('dossier_id', '=', dossierId)
    .select((from) => from.fn.max<number | null>('sequence').as('last'))
    .executeTakeFirstOrThrow()
  const values = acts.map((act, index) => ({ dossier_id: dossierId, sequence: (last ?? 0) + index + 1, ...act, at }))
  if (values.length > 0) await tx.insertInto('dossier_consent').values(values).execute()
}

/** What was agreed to with a dossier, by purpose, in the words of then; a purpose that was taken back says when. */
export async function consentsOf(db: Db | Tx, dossierId: string): Promise<GivenConsent[]> {
  const rows = await db
    .selectFrom('dossier_consent')
    .leftJoin('consent_text', (join) =>
      join
        .onRef('consent_text.purpose', '=', 'dossier_consent.purpose')
        .onRef('consent_text.version', '=', 'dossier_consent.version'),
    )
    .where('dossier_id', '=', dossierId)
    .orderBy('sequence')
    .select(['dossier_consent.purpose', 'dossier_consent.version', 'agreed', 'at', 'content'])
    .execute()
  const given = new Map<string, GivenConsent>()
  for (const row of rows) {
    const before = given.get(row.purpose)
    const text = row.content ?? unknownText(row)
    if (row.agreed) given.set(row.purpose, { ...text, agreedAt: row.at.toISOString(), revokedAt: null })
    else if (before) given.set(row.purpose, { ...before, revokedAt: row.at.toISOString() })
  }
  return [...given.values()]
}

/** Of a version that no file of this locality has had since words are kept. */
function unknownText({ purpose, version }: Agreed): ConsentText {
  const words = { title: purpose, what: '', kept: '' }
  return { purpose, version, required: true, revocable: false, basis: '', vi: words, en: words }
}

/** Whether a purpose was agreed to with a dossier and not taken back. */
export async function agreesTo(db: Db | Tx, dossierId: string, purpose: string): Promise<boolean> {
  const last = await db
    .selectFrom('dossier_consent')
    .select('agreed')
    .where('dossier_id', '=', dossierId)
    .where('purpose', '=', purpose)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.agreed === true
}

/** The papers of a dossier may be offered again to the one who sent them. */
export const keepPapers = 'keep-papers'

import { sql } from 'kysely'
import { nearest, nearestShown } from '../../../contract/rules/search/nearest.ts'
import { buildIndex, type SearchIndex } from '../../../contract/rules/search/search-index.ts'
import { search } from '../../../contract/rules/search/search.ts'
import type { FormDefinition } from '../../../contract/rules/forms/definition.ts'
import type { Audience, Method, Procedure, ProcedureSummary } from '../../../contract/schemas/procedure.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Services } from '../../services.ts'
import type { LocalityProcedure } from '../locality/schema.ts'
import { withLocalWords } from './aliases.ts'
import { modeOf } from './mode.ts'
import { describeProcedure, summarise, type Listed } from './describe.ts'
import { currentRevision } from './store.ts'

type Filter = { query?: string; field?: string; unit?: string; audience?: Audience }
type Page = { items: ProcedureSummary[]; total: number; nearest?: ProcedureSummary[] }

/** The procedures as they are now (a copy in memory, renewed when the revision counts up) and every version there ever was. */
export type Catalogue = ReturnType<typeof createCatalogue>

type Snapshot = { revision: number; rows: Row[]; byCode: Map<string, Row>; index: SearchIndex }
export type Row = Listed & { versionId: string; unitIds: string[]; aliases: string[]; audience: Audience[] }

const staleAfterMs = 1_000
const searchDepth = 300

export function createCatalogue(services: Services) {
  const { db } = services
  const versions = new Map<string, LocalityProcedure>()
  const forms = new Map<string, FormDefinition>()
  let snapshot: Promise<Snapshot> | undefined
  let seen: Snapshot | undefined
  let checkedAt = 0

  async function fresh(): Promise<Snapshot> {
    const now = services.now().getTime()
    if (snapshot && now - checkedAt < staleAfterMs) return snapshot
    checkedAt = now
    const revision = await currentRevision(db)
    const held = await snapshot?.catch(() => undefined)
    if (held?.revision === revision) return held
    snapshot = loadSnapshot(services, revision)
    seen = await snapshot
    return seen
  }

  /** For calls inside a transaction: the embedded database has no second connection to look for news with. */
  const latest = async () => seen ?? fresh()

  async function version(from: Db | Tx, id: string): Promise<LocalityProcedure> {
    const known = versions.get(id)
    if (known) return known
    const row = await from
      .selectFrom('procedure_version')
      .select('content')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    versions.set(id, row.content)
    return row.content
  }

  async function form(from: Db | Tx, id: string | null, hash: string | null): Promise<FormDefinition | null> {
    if (id === null || hash === null) return null
    const known = forms.get(`${id} ${hash}`)
    if (known) return known
    const row = await from
      .selectFrom('form_version')
      .select('content')
      .where('id', '=', id)
      .where('content_hash', '=', hash)
      .executeTakeFirstOrThrow()
    forms.set(`${id} ${hash}`, row.content)
    return row.content
  }

  /** Many at once, for the phone that keeps them all; what this process has seen is not read again. */
  async function manyVersions(ids: string[]): Promise<Map<string, LocalityProcedure>> {
    const missing = ids.filter((id) => !versions.has(id))
    const found =
      missing.length === 0
        ? []
        : await db.selectFrom('procedure_version').select(['id', 'content']).where('id', 'in', missing).execute()
    for (const { id, content } of found) versions.set(id, content)
    return versions
  }

  return {
    version,
    versions: manyVersions,
    snapshot: fresh,
    form,
    async currentForm(from: Db | Tx, id: string | null) {
      if (id === null) return null
      const row = await from
        .selectFrom('form_version')
        .select(['id', 'content_hash'])
        .where('id', '=', id)
        .where('is_current', '=', true)
        .executeTakeFirst()
      return row ? { id: row.id, hash: row.content_hash } : null
    },
    /** Brings the copy in memory up to date; before a transaction that asks `modeNow` or `describe`. */
    async refresh(): Promise<void> {
      await fresh()
    },
    /** How a dossier of this procedure is handed in at a unit today; undefined when it is not listed. Asks nothing. */
    modeNow(code: string, unitId: string) {
      const row = seen?.byCode.get(code)
      return row && modeOf(services, row, unitId)
    },
    async current(code: string) {
      const row = (await fresh()).byCode.get(code)
      return row ? { versionId: row.versionId, unitIds: row.unitIds, content: await version(db, row.versionId) } : null
    },
    async describe(content: LocalityProcedure, versionId: string, unitIds: string[] = []): Promise<Procedure> {
      const { byCode } = await latest()
      const related = (content.related ?? []).flatMap((code) => byCode.get(code) ?? [])
      return describeProcedure(
        services,
        content,
        versionId,
        unitIds,
        related.map(({ code, plainName }) => ({ code, plainName })),
      )
    },

    /** Rows by code, for lists that another module orders; what is not listed is left out. */
    async summaries(codes: readonly string[]): Promise<Map<string, ProcedureSummary>> {
      const { byCode } = await fresh()
      const rows = codes.flatMap((code) => byCode.get(code) ?? [])
      return new Map(rows.map((row) => [row.code, summarise(services, row, modeOf(services, row, row.unitIds[0]))]))
    },

    /**
     * One page: by relevance with a query, otherwise frequent ones first. The cursor is the place in that order.
     * A query that finds nothing gets what comes nearest, whatever the filters say.
     */
    async list(filter: Filter, from: number, limit: number): Promise<Page> {
      const { rows, byCode, index } = await fresh()
      const query = filter.query?.trim() ?? ''
      const rowsOf = (hits: { code: string }[]) => hits.flatMap((hit) => byCode.get(hit.code) ?? [])
      const summaries = (some: Row[]) =>
        some.map((row) => summarise(services, row, modeOf(services, row, filter.unit ?? row.unitIds[0])))
      const ranked = query === '' ? rows : rowsOf(search(index, query, { limit: searchDepth }))
      const found = ranked.filter((row) => fitsFilter(row, filter))
      const page = { items: summaries(found.slice(from, from + limit)), total: found.length }
      if (query === '' || found.length > 0) return page
      const near = ranked.length > 0 ? ranked.slice(0, nearestShown) : rowsOf(nearest(index, query))
      return { ...page, nearest: summaries(near) }
    },
  }
}

const fitsFilter = (row: Row, { field, unit, audience }: Filter) =>
  (!field || row.fieldId === field) &&
  (!unit || row.unitIds.includes(unit)) &&
  (!audience || row.audience.includes(audience))

async function loadSnapshot({ db, locality }: Services, revision: number): Promise<Snapshot> {
  const member = <T>(name: string) => sql<T>`procedure_version.content -> ${sql.lit(name)}`
  const stored: Row[] = await db
    .selectFrom('procedure')
    .innerJoin('procedure_version', 'procedure_version.id', 'procedure.current_version')
    .where('procedure.listed', '=', true)
    .orderBy('procedure.rank')
    .orderBy('procedure.code')
    .select([
      'procedure.code',
      'procedure.frequent',
      'procedure.field_id as fieldId',
      'procedure.unit_ids as unitIds',
      'procedure_version.id as versionId',
      member<string>('name').as('name'),
      member<string>('plainName').as('plainName'),
      member<string>('fieldName').as('fieldName'),
      member<string[]>('aliases').as('aliases'),
      member<Audience[]>('audience').as('audience'),
      member<Method[]>('methods').as('methods'),
      member<string | null>('formId').as('formId'),
      member<boolean | null>('nameOnly').as('nameOnly'),
      member<LocalityProcedure['officialMode']>('officialMode').as('officialMode'),
      member<LocalityProcedure['unitModes'] | null>('unitModes').as('unitModes'),
    ])
    .execute()
  const rows = stored.map((row) => ({ ...row, aliases: withLocalWords(row, locality.aliases) }))
  return {
    revision,
    rows,
    byCode: new Map(rows.map((row) => [row.code, row])),
    index: buildIndex(rows.map(({ fieldName, ...row }) => ({ ...row, ...(fieldName && { fieldName }) }))),
  }
}

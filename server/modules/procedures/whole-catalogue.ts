import type * as contract from '../../../contract/schemas/catalogue.ts'
import { Catalogue as WholeCatalogue, CatalogueContents } from '../../../contract/schemas/catalogue.ts'
import { Procedure } from '../../../contract/schemas/procedure.ts'
import { hashOf } from '../../crypto/box.ts'
import { canonical } from '../../crypto/canonical-json.ts'
import { encodeCursor } from '../../http/cursor.ts'
import type { Services } from '../../services.ts'
import type { Catalogue, Row } from './catalogue.ts'
import { summarise } from './describe.ts'
import { modeOf } from './mode.ts'

/** Procedures in one page of contents: few enough for one value of the phone's storage, many enough to compress well. */
export const contentsPerPage = 40

/** The catalogue as a phone keeps it. */
export function wholeCatalogue(services: Services, catalogue: Catalogue) {
  const { environment, locality } = services
  // What a phone holds depends on these besides the rows; none of them changes while a server runs.
  const frame = canonical([
    environment.mode,
    environment.hidePrices,
    locality.profile,
    locality.units,
    locality.fields,
    [...locality.aliases],
    [WholeCatalogue, CatalogueContents, Procedure],
  ])
  const editionOf = (revision: number) => hashOf(`${revision} ${frame}`).slice(0, 20)

  return {
    async entries(): Promise<contract.Catalogue> {
      const { revision, rows } = await catalogue.snapshot()
      return {
        edition: editionOf(revision),
        localityId: locality.profile.id,
        entries: rows.map((row) => entryOf(services, row)),
      }
    },

    async contents(from: number): Promise<contract.CatalogueContents> {
      const { rows } = await catalogue.snapshot()
      const page = rows.slice(from, from + contentsPerPage)
      const contents = await catalogue.versions(page.map((row) => row.versionId))
      const items = await Promise.all(
        page.flatMap(({ versionId, unitIds }) => {
          const content = contents.get(versionId)
          return content ? [catalogue.describe(content, versionId, unitIds)] : []
        }),
      )
      const reached = from + page.length
      return {
        items,
        nextCursor: page.length > 0 && reached < rows.length ? encodeCursor([reached]) : null,
      }
    },
  }
}

function entryOf(services: Services, row: Row): contract.CatalogueEntry {
  const mode = modeOf(services, row, row.unitIds[0])
  const others = row.unitIds
    .map((id) => [id, modeOf(services, row, id)] as const)
    .filter(([, unitMode]) => unitMode !== mode)
  return {
    ...summarise(services, row, mode),
    aliases: row.aliases,
    audience: row.audience,
    unitIds: row.unitIds,
    unitModes: Object.fromEntries(others),
  }
}

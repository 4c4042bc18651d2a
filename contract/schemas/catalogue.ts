import { Type, type Static } from 'typebox'
import { named, pageOf } from '../schema.ts'
import { Procedure, ProcedureSummary, SubmissionMode } from './procedure.ts'

/** A row of the list with what the phone needs to find, filter and rank it by itself. */
export const CatalogueEntry = Type.Object(
  {
    ...ProcedureSummary.properties,
    aliases: Type.Array(Type.String()),
    audience: Procedure.properties.audience,
    unitIds: Type.Array(Type.String()),
    /** Units where the mode is another one than `mode`. */
    unitModes: Type.Record(Type.String(), SubmissionMode),
  },
  { $id: 'CatalogueEntry' },
)
export type CatalogueEntry = Static<typeof CatalogueEntry>

/**
 * Every listed procedure, in the order of the list without a query. `edition` changes with anything that the phone keeps:
 * rows, contents, locality, mode of the server, shape of the contract.
 */
export const Catalogue = Type.Object(
  { edition: Type.String(), localityId: Type.String(), entries: Type.Array(named(CatalogueEntry)) },
  { $id: 'Catalogue' },
)
export type Catalogue = Static<typeof Catalogue>

/** The full procedures of the catalogue, in its order. */
export const CatalogueContents = pageOf(Procedure, 'CatalogueContents')
export type CatalogueContents = Static<typeof CatalogueContents>

import { Type, type Static } from 'typebox'
import { Id, named, oneOf } from '../schema.ts'
import { StoredFile } from './dossier.ts'

/** How a stored picture is shown: turned clockwise, then cut from each side by so many hundredths. The file stays as it was sent. */
export const PageView = Type.Object(
  {
    turn: Type.Union([Type.Literal(0), Type.Literal(90), Type.Literal(180), Type.Literal(270)]),
    cut: Type.Object(
      {
        top: Type.Integer({ minimum: 0, maximum: 45 }),
        right: Type.Integer({ minimum: 0, maximum: 45 }),
        bottom: Type.Integer({ minimum: 0, maximum: 45 }),
        left: Type.Integer({ minimum: 0, maximum: 45 }),
      },
      { additionalProperties: false },
    ),
  },
  { $id: 'PageView', additionalProperties: false },
)
export type PageView = Static<typeof PageView>

/** The files of a paper that are not sent yet, in the order of their pages. */
export const PaperPages = Type.Object(
  {
    pages: Type.Array(Type.Object({ fileId: Id, view: named(PageView) }, { additionalProperties: false }), {
      minItems: 1,
      maxItems: 120,
    }),
  },
  { $id: 'PaperPages', additionalProperties: false },
)

export const PaperPageList = Type.Object(
  { pages: Type.Array(Type.Object({ file: named(StoredFile), view: named(PageView) })) },
  { $id: 'PaperPageList' },
)
export type PaperPageList = Static<typeof PaperPageList>

/** The same paper as it was sent with an earlier dossier of the same person. */
export const EarlierPapers = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        dossierId: Id,
        procedureName: Type.String(),
        kind: oneOf(['same-name', 'same-kind']),
        files: Type.Array(named(StoredFile)),
      }),
    ),
  },
  { $id: 'EarlierPapers' },
)
export type EarlierPapers = Static<typeof EarlierPapers>

export const PaperReuse = Type.Object(
  { fileIds: Type.Array(Id, { minItems: 1, maxItems: 20 }) },
  { $id: 'PaperReuse', additionalProperties: false },
)

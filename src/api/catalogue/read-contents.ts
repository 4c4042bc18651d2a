import type { CatalogueContents } from '../../../contract/schemas/catalogue.ts'
import type { Procedure } from '../../../contract/schemas/procedure.ts'
import type { KeptValues } from './kept-values.ts'

/** Reads single procedures out of the kept pages; the last page stays open, because the next tap is often on a neighbour. */
export function readContents(values: KeptValues) {
  let open: { at: number; page: Promise<CatalogueContents | undefined> } | undefined
  return {
    async procedure(at: number, code: string): Promise<Procedure | undefined> {
      if (open?.at !== at) open = { at, page: values.page(at) }
      return (await open.page)?.items.find((one) => one.code === code)
    },
    forget: () => void (open = undefined),
  }
}

import type { PlatformStorage } from '../../../platform/storage.ts'
import type { DraftStore } from './draft-store.ts'
import type { Prefills } from './prefills.ts'

export type ZaloMark = {
  /** Zalo has just told the number for this field. */
  keep: (field: string) => void
}

type Parts = { draft: DraftStore; prefills: Prefills; storage: PlatformStorage; dossierId: string }

/**
 * Remembers on the phone that a number came from Zalo, so that the screen says so after a reload too. Only the name of
 * the field is kept, never the number, and only until somebody types another.
 */
export function zaloMark({ draft, prefills, storage, dossierId }: Parts): ZaloMark {
  const key = `zalo-phone.${dossierId}`
  let marked: { field: string; value: unknown } | undefined

  draft.store.subscribe(({ answers }) => {
    if (!marked || answers[marked.field] === marked.value) return
    marked = undefined
    void storage.remove(key)
  })

  const mark = (field: string) => void (marked = { field, value: draft.store.getState().answers[field] })

  void storage.get(key).then((field) => {
    if (!field || marked) return
    mark(field)
    const value = draft.store.getState().answers[field]
    if (value !== undefined) prefills.learn({ 'zalo.phone': { value, origin: 'zalo' } })
  })

  return {
    keep(field) {
      mark(field)
      void storage.set(key, field)
    },
  }
}

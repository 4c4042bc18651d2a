import type { Db, Tx } from '../../../db/engine.ts'

export type Published = {
  /** The release that answers when none is named; undefined before the first publication. */
  currentId: string | undefined
  /** When each release was published last. */
  at: ReadonlyMap<string, Date>
}

export async function readPublished(db: Db | Tx): Promise<Published> {
  const rows = await db
    .selectFrom('planning_publication')
    .select(['release_id', 'published_at'])
    .orderBy('number')
    .execute()
  return { currentId: rows.at(-1)?.release_id, at: new Map(rows.map((row) => [row.release_id, row.published_at])) }
}

const freshMs = 5_000

/** Asked for with each tile and each answer: what was read is good for some seconds. */
export function createPublished(db: Db) {
  let read: { value: Promise<Published>; at: number } | undefined
  return {
    get(): Promise<Published> {
      const now = performance.now()
      if (!read || now - read.at > freshMs) {
        const value = readPublished(db)
        value.catch(() => (read = undefined))
        read = { value, at: now }
      }
      return read.value
    },
    forget() {
      read = undefined
    },
  }
}

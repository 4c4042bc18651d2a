import type { Catalogue } from '../../../contract/schemas/catalogue.ts'
import type { Api } from '../call.ts'
import type { KeptPage, KeptValues, NewFacts } from './kept-values.ts'

/** Pages of contents that are kept at most: 800 procedures, far more than a ward has. */
const mostPages = 20

export type Refreshed = { facts: NewFacts; catalogue: Catalogue | undefined }

/**
 * Asks for what has changed since `held`. `onRows` gets the rows as soon as they are there, before the contents.
 * A line that breaks in the middle leaves what arrived; the rest is asked for the next time.
 */
export async function refreshCatalogue(
  api: Api,
  values: KeptValues,
  held: NewFacts | undefined,
  onProgress: (refreshed: Refreshed) => Promise<void>,
): Promise<void> {
  const answer = await api.ifChanged('GET /catalogue', held?.etag)
  const checkedAt = Date.now()
  let facts: NewFacts
  if (answer) {
    const lasting = (await values.keepEntries(answer.text)) === 'kept'
    const { edition } = answer.value
    const pages = held?.pages ?? []
    facts = { etag: answer.etag, edition, checkedAt, lasting, pages, size: bytesOf(answer.text) }
  } else if (held) facts = { ...held, checkedAt }
  else return
  await onProgress({ facts, catalogue: answer?.value })
  for (let at = 0, cursor: string | null = ''; cursor !== null && at < mostPages; at += 1) {
    const page: KeptPage = await currentPage(api, values, { facts, at, cursor })
    const pages = [...facts.pages.slice(0, at), page, ...(page.next === null ? [] : facts.pages.slice(at + 1))]
    facts = { ...facts, pages }
    await onProgress({ facts, catalogue: undefined })
    cursor = page.next
  }
  await values.removePages(facts.pages.length, held?.pages.length ?? 0)
}

const bytesOf = (text: string) => new Blob([text]).size

type Place = { facts: NewFacts; at: number; cursor: string }

/** The page that is kept when it is of this edition, otherwise what the server has now. */
async function currentPage(api: Api, values: KeptValues, { facts, at, cursor }: Place): Promise<KeptPage> {
  const kept = facts.pages[at]
  const usable = kept?.cursor === cursor && (await values.has(at)) ? kept : undefined
  if (usable?.edition === facts.edition) return usable
  const answer = await api.ifChanged('GET /catalogue/contents', usable?.etag, { query: { cursor } })
  const { edition } = facts
  if (!answer) return { ...(usable ?? { cursor, next: null, etag: '', codes: [], size: 0 }), edition }
  const stays = (await values.keepPage(at, answer.text)) === 'kept'
  const { items, nextCursor } = answer.value
  const codes = items.map(({ code }) => code)
  const { etag, text } = answer
  // Without its edition a page counts as missing at the next start.
  return { cursor, next: nextCursor, etag, edition: stays ? edition : '', codes, size: bytesOf(text) }
}

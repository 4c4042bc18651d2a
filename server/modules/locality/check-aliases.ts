import type { Note } from './faults.ts'
import type { AliasEntry } from './schema.ts'

/** A procedure has its words in one place; one word may well lead to several procedures. */
export function checkAliases(files: { id: string; content: AliasEntry[]; note: Note }[]) {
  const placeOf = new Map<string, string>()
  for (const { id, content, note } of files)
    content.forEach(({ code }, index) => {
      const place = placeOf.get(code)
      if (place !== undefined) note(`/${index}/code`, `«${code}» stands in aliases/${place}.json already`)
      placeOf.set(code, place ?? id)
    })
}

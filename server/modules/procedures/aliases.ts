import type { LocalityData } from '../locality/schema.ts'

/** The words of a procedure's own text and those that the locality knows for its code, each once. */
export const withLocalWords = (
  { code, aliases }: { code: string; aliases: string[] },
  known: LocalityData['aliases'],
): string[] => [...new Set([...aliases, ...(known.get(code) ?? [])])]

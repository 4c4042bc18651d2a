import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportNote } from '../../../../contract/schemas/planning-desk.ts'
import type { Report } from './read-delivery.ts'

/** A file of the release like the others: its checksum stands in the manifest, so that a signature covers it. */
export const noteFile = 'import.json'

export type ImportFile = { broughtBy: string; broughtAt: string } & Report

const mostShown = 200

/** What the import said, the long lists shortened; null where no import made the release. */
export async function readNote(folder: string): Promise<ImportNote | null> {
  const text = await readFile(join(folder, noteFile), 'utf8').catch(() => undefined)
  if (text === undefined) return null
  const { broughtBy, broughtAt, missingClasses, layers } = JSON.parse(text) as ImportFile
  return {
    ...{ broughtBy, broughtAt, missingClasses },
    layers: layers.map(({ name, taken, repaired, refused, unreadColumns }) => ({
      ...{ name, taken, unreadColumns, repairedCount: repaired.length, refusedCount: refused.length },
      ...{ repaired: repaired.slice(0, mostShown), refused: refused.slice(0, mostShown) },
    })),
  }
}

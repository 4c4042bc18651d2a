import { mkdirSync } from 'node:fs'
import path from 'node:path'

export const projectRoot = path.resolve(import.meta.dirname, '../..')

/** A folder under `.cache/` (ignored by git): what is dear to make and may be thrown away. */
export function cacheFolder(...parts: string[]): string {
  const folder = path.join(projectRoot, '.cache', ...parts)
  mkdirSync(folder, { recursive: true })
  return folder
}

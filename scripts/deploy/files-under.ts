import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export type PackagedFile = { /** Below the folder, with '/'. */ path: string; absolutePath: string; bytes: number }

export function filesUnder(dir: string): PackagedFile[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const absolutePath = join(entry.parentPath, entry.name)
      return {
        path: relative(dir, absolutePath).split(sep).join('/'),
        absolutePath,
        bytes: statSync(absolutePath).size,
      }
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

export type StoredBytes = { sha256: string; bytes: Buffer }

/** What lies in the server's store of files, read from the disk without any code of the app. */
export async function storedFiles(dataFolder: string): Promise<StoredBytes[]> {
  const entries = await readdir(path.join(dataFolder, 'files'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(path.join(file.parentPath, file.name))
      return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
    }),
  )
}

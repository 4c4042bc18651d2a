import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The key given by the environment, or one made once and kept in the data folder (sandbox only; production demands DATA_KEY). */
export async function loadDataKey(given: string | undefined, dataDir: string): Promise<Buffer> {
  if (given) return Buffer.from(given, 'base64')
  const file = join(dataDir, 'data-key')
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await writeFile(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return Buffer.from(await readFile(file, 'utf8'), 'base64')
}

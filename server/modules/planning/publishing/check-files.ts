import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Shelved } from '../releases.ts'

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Whether what lies in the folder, and in that of a base, is what the manifests say, byte for byte. */
export async function filesAreWhole({ folder, files, base }: Shelved): Promise<boolean> {
  for (const { name, sha256 } of files) {
    const found = await hashOfFile(join(folder, name)).catch(() => undefined)
    if (found !== sha256) return false
  }
  return files.length > 0 && (!base || filesAreWhole(base))
}

/** Every file that a release is answered from, with its checksum. */
export const filesOf = ({ files, base }: Shelved): Shelved['files'] => [
  ...files,
  ...(base ? filesOf(base).map((file) => ({ ...file, name: `${base.release.id}/${file.name}` })) : []),
]

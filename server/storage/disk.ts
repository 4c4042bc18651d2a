import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { blobKey, type BlobStore } from './blob-store.ts'

/** Files below one folder, two levels deep by the first letters of the key, readable by this user only. */
export function createDiskStore(folder: string): BlobStore {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2, 4), blobKey(key))
  const store: BlobStore = {
    async putFile(key, file) {
      const target = pathOf(key)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      const temporary = `${target}.${randomUUID()}`
      await copyFile(file, temporary)
      await sync(temporary)
      await rename(temporary, target)
      await sync(dirname(target))
    },
    async read(key) {
      const handle = await open(pathOf(key))
      return handle.createReadStream()
    },
    async delete(key) {
      await rm(pathOf(key), { force: true })
    },
    async check() {
      const canary = join(folder, `check-${randomUUID()}`)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(canary, 'ok')
      if ((await readFile(canary, 'utf8')) !== 'ok')
        throw new Error('the file store does not give back what it was given')
      await rm(canary)
    },
  }
  return store
}

/** Nothing is acknowledged before it is on the disk. */
async function sync(path: string) {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

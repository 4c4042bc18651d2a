import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { blobKey, type BlobStore } from './blob-store.ts'
import { removeOldFiles } from './old-files.ts'

/** Files below one folder, two levels deep by the first letters of the key, readable by this user only. */
export function createDiskStore(folder: string): BlobStore {
  // On the same disk as what it becomes, so that it gets its name in one step.
  const incoming = join(folder, 'incoming')
  const newFile = async () => {
    await mkdir(incoming, { recursive: true, mode: 0o700 })
    return join(incoming, randomUUID())
  }
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2, 4), blobKey(key))
  const store: BlobStore = {
    async putFile(key, file) {
      const target = pathOf(key)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      const temporary = await newFile()
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
      const canary = await newFile()
      await writeFile(canary, 'ok')
      if ((await readFile(canary, 'utf8')) !== 'ok')
        throw new Error('the file store does not give back what it was given')
      await rm(canary)
    },
    sweep: (before) => removeOldFiles(incoming, before),
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

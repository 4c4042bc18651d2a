import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes the files of a folder that were last written before that moment, but for those that stay. */
export async function removeOldFiles(folder: string, before: Date, stays: (name: string) => boolean = () => false) {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name)
    const isOld = await stat(file).then(
      ({ mtime }) => mtime < before,
      () => false,
    )
    if (isOld && !stays(name)) await rm(file, { force: true })
  }
}

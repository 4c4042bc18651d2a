import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Fault, Note } from './faults.ts'

export type DataFile = { name: string; id: string; content: unknown; note: Note }

/** Reads the JSON files of one locality; what cannot be read is noted as a fault of that file. */
export function openFolder(folder: string, faults: Fault[]) {
  const noteIn =
    (file: string): Note =>
    (path, message) =>
      void faults.push({ file, path, message })

  async function file(name: string): Promise<DataFile> {
    const note = noteIn(name)
    const id = basename(name, '.json')
    try {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, id, content: JSON.parse(text), note }
    } catch (error) {
      note('', error instanceof SyntaxError ? `is not JSON (${error.message})` : 'cannot be read')
      return { name, id, content: undefined, note: () => undefined }
    }
  }

  /** All `.json` files of a folder inside, by name; none when there is no such folder. */
  async function files(inside: string): Promise<DataFile[]> {
    const names = await readdir(join(folder, inside)).catch(() => [])
    const data = names.filter((name) => name.endsWith('.json')).sort()
    return Promise.all(data.map((name) => file(`${inside}/${name}`)))
  }

  return { file, files }
}

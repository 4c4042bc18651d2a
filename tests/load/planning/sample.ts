import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { tileSets } from '../../../contract/schemas/planning-release.ts'
import { round, type Report } from '../line.ts'
import { buildSample, largeSample, shippedId, shippedShelf } from './samples.ts'

const files = [...tileSets.map((set) => `${set}.pmtiles`), 'lookup.bin', 'manifest.json']

/** The same seed gives the same bytes, and what ships is what the command makes today. */
export async function benchSample({ line, invariant }: Report): Promise<void> {
  const first = await buildSample('47k', 'first')
  const second = await buildSample('47k', 'second')
  const shipped = path.join(shippedShelf, shippedId)
  line('47k.build-seconds', round(first.seconds))
  line('117k.build-seconds', round((await largeSample()).seconds))
  let same = 0
  for (const file of files) {
    const [one, other] = [await hashOf(first.folder, file), await hashOf(second.folder, file)]
    if (one === other) same += 1
    else invariant(false, `${file} differs between two runs`)
    const { length } = await readFile(path.join(shipped, file))
    if (file !== 'manifest.json') line(`shipped.${file}.kb`, round(length / 1000))
  }
  line('files-the-same-twice', `${same}/${files.length}`)
  const [made, kept] = [first.folder, shipped].map((folder) => readFile(path.join(folder, 'lookup.bin')))
  const equal = gunzipSync((await made) ?? '').equals(gunzipSync((await kept) ?? ''))
  line('shipped-is-what-the-command-makes', equal ? 'yes' : 'no')
  invariant(equal, 'the sample that ships is not what the command makes: build it again')
}

const hashOf = async (folder: string, file: string) =>
  createHash('sha256')
    .update(await readFile(path.join(folder, file)))
    .digest('hex')

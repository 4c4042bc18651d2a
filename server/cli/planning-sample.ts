import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { hashOf } from '../crypto/box.ts'
import { loadLocality } from '../modules/locality/load.ts'
import { writeRelease } from '../modules/planning/release/write-release.ts'
import { generateSample, sampleSizes, type SampleSize } from '../modules/planning/sample/generate.ts'
import { sampleClasses } from '../modules/planning/sample/zone-classes.ts'

const usage = 'planning:sample --parcels 47k|117k --out FOLDER [--seed WORD] [--before FOLDER]'
const isSize = (text: string | undefined): text is SampleSize => text !== undefined && text in sampleSizes
const option = (args: string[], name: string) => {
  const at = args.indexOf(`--${name}`)
  return at < 0 ? undefined : args[at + 1]
}

/**
 * Makes the labelled sample of Vũng Tàu and writes it as a release. The same seed writes the same bytes. `--before` makes
 * the sample as it stood eleven months earlier, of which only what differs from the release in that folder is written.
 */
export async function planningSample(args: string[], projectDir: string): Promise<number> {
  const size = option(args, 'parcels') ?? '47k'
  const out = option(args, 'out')
  if (!isSize(size) || !out) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const { units } = await loadLocality(resolve(projectDir, 'localities', process.env.LOCALITY ?? 'vung-tau-2025'))
  const before = option(args, 'before')
  const data = generateSample(units, size, option(args, 'seed') ?? 'vung-tau', before !== undefined)
  const parcels = `${data.parcels.length.toLocaleString('vi-VN')} thửa`
  const { id, name, dataDate } = before
    ? { id: `mau-${size}-0`, name: `Dữ liệu mẫu Vũng Tàu, bản cũ (${parcels})`, dataDate: '2025-12-01' }
    : { id: `mau-${size}-1`, name: `Dữ liệu mẫu Vũng Tàu (${parcels})`, dataDate: '2026-11-01' }
  const written = await writeRelease(
    resolve(projectDir, out),
    {
      ...{ id, name, sample: true, dataDate, accuracyMetres: 2 },
      zoneClasses: sampleClasses.map(({ code, name, meaning, officialColour, colour }) => ({
        ...{ code, name, meaning, officialColour, colour },
      })),
    },
    data,
    {},
    before === undefined ? undefined : await baseIn(resolve(projectDir, before), `mau-${size}-1`),
  )
  process.stdout.write(`${JSON.stringify({ parcels: data.parcels.length, ...written }, null, 2)}\n`)
  return 0
}

const baseIn = async (folder: string, release: string) => ({
  ...{ folder, release },
  manifestSha256: hashOf(await readFile(join(folder, 'manifest.json'), 'utf8')),
})

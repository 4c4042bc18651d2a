import { resolve } from 'node:path'
import { loadLocality } from '../modules/locality/load.ts'
import { writeRelease } from '../modules/planning/release/write-release.ts'
import { generateSample, sampleSizes, type SampleSize } from '../modules/planning/sample/generate.ts'
import { sampleClasses } from '../modules/planning/sample/zone-classes.ts'

const isSize = (text: string | undefined): text is SampleSize => text !== undefined && text in sampleSizes
const option = (args: string[], name: string) => {
  const at = args.indexOf(`--${name}`)
  return at < 0 ? undefined : args[at + 1]
}

/**
 * `planning:sample --parcels 47k|117k --out FOLDER [--seed WORD]`: makes the labelled sample of Vũng Tàu and writes it as a
 * release. The same seed writes the same bytes.
 */
export async function planningSample(args: string[], projectDir: string): Promise<number> {
  const size = option(args, 'parcels') ?? '47k'
  const out = option(args, 'out')
  if (!isSize(size) || !out) {
    process.stderr.write('planning:sample --parcels 47k|117k --out FOLDER [--seed WORD]\n')
    return 2
  }
  const { units } = await loadLocality(resolve(projectDir, 'localities', process.env.LOCALITY ?? 'vung-tau-2025'))
  const data = generateSample(units, size, option(args, 'seed') ?? 'vung-tau')
  const written = await writeRelease(
    resolve(projectDir, out),
    {
      ...{ id: `mau-${size}-1`, name: `Dữ liệu mẫu Vũng Tàu (${data.parcels.length.toLocaleString('vi-VN')} thửa)` },
      ...{ sample: true, dataDate: '2026-11-01', accuracyMetres: 2 },
      zoneClasses: sampleClasses.map(({ code, name, meaning, officialColour, colour }) => ({
        ...{ code, name, meaning, officialColour, colour },
      })),
    },
    data,
  )
  process.stdout.write(`${JSON.stringify({ parcels: data.parcels.length, ...written }, null, 2)}\n`)
  return 0
}

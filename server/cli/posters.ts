import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readEnvironment } from '../environment.ts'
import { loadLocality } from '../modules/locality/load.ts'
import { allPosters } from '../modules/posters/all-posters.ts'

/** `npm run posters -- FOLDER`: a sheet to print for each procedure and each field of the locality. */
export async function printPosters(args: string[], projectDir: string): Promise<number> {
  const [folder] = args
  if (!folder) {
    process.stderr.write('Usage: npm run posters -- FOLDER\n')
    return 2
  }
  const environment = readEnvironment(process.env, projectDir)
  if (!environment.zaloMiniAppId && !environment.publicUrl) {
    process.stderr.write('Set ZALO_MINI_APP_ID or PUBLIC_URL: a code on paper has to lead somewhere.\n')
    return 2
  }
  const out = resolve(folder)
  await mkdir(out, { recursive: true })
  const locality = await loadLocality(environment.localityDir)
  let written = 0
  for await (const { name, bytes } of allPosters({ environment, locality }, new Date())) {
    await writeFile(join(out, name), bytes)
    written += 1
  }
  process.stdout.write(`${written} posters in ${out}\n`)
  return 0
}

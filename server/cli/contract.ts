import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emitOpenApi } from '../http/emit-openapi.ts'

/** Writes the OpenAPI document: `openapi.json` is the contract of today, `released.json` the last one that phones may still hold. */
export async function emitContract(projectDir: string, name: 'openapi.json' | 'released.json'): Promise<number> {
  const file = join(projectDir, 'contract', name)
  await writeFile(file, `${JSON.stringify(await emitOpenApi(), null, 2)}\n`)
  process.stdout.write(`written: contract/${name}\n`)
  return 0
}

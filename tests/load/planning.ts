import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Part } from './line.ts'
import { benchPlanningImport } from './planning/import.ts'
import { benchParcels } from './planning/parcels.ts'
import { benchProjection } from './planning/projection.ts'
import { benchSample } from './planning/sample.ts'
import { benchTiles } from './planning/tiles.ts'
import { runParts } from './run-parts.ts'

/** `npm run bench:planning` measures everything, `npm run bench:planning -- NAME…` only the named parts. */
await runParts({
  projection: benchProjection,
  sample: benchSample,
  parcels: benchParcels,
  tiles: benchTiles,
  import: benchPlanningImport,
  ...(await client()),
})

async function client(): Promise<Record<string, Part>> {
  const file = path.join(import.meta.dirname, 'planning-client.ts')
  if (!existsSync(file)) return {}
  const { benchPlanningClient } = (await import(pathToFileURL(file).href)) as { benchPlanningClient: Part }
  return { client: benchPlanningClient }
}

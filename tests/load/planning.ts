import { benchPlanningClient } from './planning-client.ts'
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
  client: benchPlanningClient,
})

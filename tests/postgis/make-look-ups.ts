import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../support/project-root.ts'
import { startPostgis } from '../support/postgis.ts'
import { landIn } from './land-in-postgis.ts'
import { lookUpsOf } from './look-ups.ts'
import { loadSample } from './sample-in-postgis.ts'

/** `npx tsx tests/postgis/make-look-ups.ts`: makes the golden file of look-ups anew, with the PostGIS of this machine. */
const { pool, stop } = await startPostgis()
try {
  await loadSample(pool)
  const lookUps = await lookUpsOf(landIn(pool))
  const file = path.join(projectRoot, 'tests', 'fixtures', 'planning', 'look-ups.json')
  await writeFile(file, JSON.stringify(lookUps, null, 2))
} finally {
  await stop()
}

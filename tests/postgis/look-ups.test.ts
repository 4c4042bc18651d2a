import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { met } from '../support/planning-numbers.ts'
import { hasPostgis, postgisNote, startPostgis } from '../support/postgis.ts'
import { projectRoot } from '../support/project-root.ts'
import { landIn } from './land-in-postgis.ts'
import { lookUpsOf, type LookUp } from './look-ups.ts'
import { loadSample } from './sample-in-postgis.ts'

const file = path.join(projectRoot, 'tests', 'fixtures', 'planning', 'look-ups.json')
/** The engines say their versions, which differ from one machine to the next. */
const withoutEngines = (lookUps: LookUp[]) => lookUps.map(({ by: _by, ...lookUp }) => lookUp)

test.skipIf(!hasPostgis)(`PostGIS and PROJ give the look-ups of the golden file${postgisNote}`, async () => {
  const golden = JSON.parse(readFileSync(file, 'utf8')) as LookUp[]
  const { pool, stop } = await startPostgis()
  try {
    await loadSample(pool)
    const made = withoutEngines(await lookUpsOf(landIn(pool)))
    expect(made).toEqual(met(withoutEngines(golden), made))
  } finally {
    await stop()
  }
})

import { join } from 'node:path'
import { createBox } from './crypto/box.ts'
import { loadDataKey } from './crypto/data-key.ts'
import { openPglite, openPostgres, type Engine } from './db/engine.ts'
import { migrate } from './db/migrate.ts'
import type { Environment } from './environment.ts'
import { loadLocality } from './modules/locality/load.ts'
import { seed } from './modules/locality/seed.ts'
import { createHttpOneStop } from './one-stop/http-system.ts'
import { createSandboxBank } from './payments/sandbox-bank.ts'
import type { Services } from './services.ts'
import { createClamd } from './scan/clamd.ts'
import { createDiskStore } from './storage/disk.ts'
import { createS3Store } from './storage/s3.ts'
import { createZaloGraph } from './zalo/graph.ts'

export const openEngine = (environment: Environment): Promise<Engine> =>
  environment.databaseUrl
    ? Promise.resolve(openPostgres(environment.databaseUrl))
    : openPglite(join(environment.dataDir, 'db'))

/** Everything the server works with: database at the newest migration, locality seeded, stores opened. */
export async function openServices(
  environment: Environment,
  now: () => Date = () => new Date(),
): Promise<{ services: Services; close: () => Promise<void> }> {
  const [locality, dataKey, engine] = await Promise.all([
    loadLocality(environment.localityDir),
    loadDataKey(environment.dataKey, environment.dataDir),
    openEngine(environment),
  ])
  try {
    await migrate(engine.db, environment.mode)
    // One process at a time on the embedded database: a lock that is still there was left by one that is gone.
    if (engine.name === 'pglite') await engine.db.deleteFrom('upload_lock').execute()
    const box = createBox(dataKey)
    const sandboxBank = environment.mode === 'sandbox' ? createSandboxBank(engine.db, box) : undefined
    const services: Services = {
      environment,
      db: engine.db,
      engineName: engine.name,
      box,
      blobs: environment.s3 ? createS3Store(environment.s3) : createDiskStore(join(environment.dataDir, 'files')),
      scanner: environment.clamd && createClamd(environment.clamd),
      locality,
      zalo: environment.zalo && createZaloGraph(environment.zalo),
      oneStop: environment.oneStop && createHttpOneStop(environment.oneStop),
      payments: sandboxBank,
      sandboxBank,
      now,
    }
    await seed(services)
    return { services, close: engine.close }
  } catch (error) {
    await engine.close()
    throw error
  }
}

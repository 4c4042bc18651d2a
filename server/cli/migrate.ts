import { migrate } from '../db/migrate.ts'
import { readEnvironment } from '../environment.ts'
import { openEngine } from '../open-services.ts'

/** `npm run migrate`: brings the database up to date and stops. */
export async function migrateOnly(_args: string[], projectDir: string): Promise<number> {
  const environment = readEnvironment(process.env, projectDir)
  const engine = await openEngine(environment)
  try {
    const applied = await migrate(engine.db, environment.mode)
    process.stdout.write(applied.length > 0 ? `applied: ${applied.join(', ')}\n` : 'nothing to apply\n')
    return 0
  } finally {
    await engine.close()
  }
}

import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { isMigrated } from '../db/migrate.ts'
import { connectorHealth } from '../modules/connector/health.ts'
import type { Services } from '../services.ts'

/** /healthz: the process lives. /readyz: it can serve, with the name of what is wrong when it cannot, and nothing more. */
export function registerHealth(app: FastifyInstance, services: Services, isClosing: () => boolean) {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const checks = {
      database: await passes(sql`select 1`.execute(services.db)),
      migrations: await passes(isMigrated(services.db)),
      storage: await passes(services.blobs.check()),
    }
    const ready = Object.values(checks).every(Boolean) && !isClosing()
    const { scanner } = services
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        status: ready ? 'ok' : 'unavailable',
        engine: services.engineName,
        mode: services.environment.mode,
        checks,
        // Without it files are taken and flagged, so it makes nobody unready.
        scanner: scanner ? ((await passes(scanner.check())) ? 'ok' : 'down') : 'none',
        // Dossiers are taken in also while the real system is away: it tells, and does not make the server unready.
        ...(services.oneStop && { connector: await connectorOf(services).catch(() => null) }),
      })
  })
}

const connectorOf = ({ db, now }: Services) => connectorHealth(db, now())

const timeLimitMs = 2_000

/** Anything but false, in time. */
async function passes(check: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeLimitMs)
  })
  try {
    return (await Promise.race([check, late])) !== false
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

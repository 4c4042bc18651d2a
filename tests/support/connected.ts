import type { Dossier } from '../../contract/schemas/dossier.ts'
import type { Role } from '../../contract/schemas/locality.ts'
import { workOff } from '../../server/modules/connector/jobs.ts'
import { fillGaps, readFeed } from '../../server/modules/connector/receive.ts'
import { createCatalogue } from '../../server/modules/procedures/catalogue.ts'
import { createHttpOneStop } from '../../server/one-stop/http-system.ts'
import type { OneStopSystem } from '../../server/one-stop/system.ts'
import type { Services } from '../../server/services.ts'
import { startFakeOneStop } from './fake-one-stop.ts'
import { submitted } from './story.ts'
import { startTestServer } from './test-server.ts'

const begin = '2026-11-25T02:00:00Z'
/** Short enough that a hanging system costs a test little, long enough for a real answer. */
const timeoutMs = 1_500

/** Our server beside a one-stop system that runs, and the jobs of the connector by hand. */
export async function startConnected() {
  const there = await startFakeOneStop()
  const server = await startTestServer({ environment: there.environment, at: begin })
  const { services, clock } = server
  services.oneStop = createHttpOneStop({ ...oneStopOf(services), timeoutMs, fileTimeoutMs: timeoutMs })
  const catalogue = createCatalogue(services)
  const system = (): OneStopSystem => services.oneStop ?? fail()
  const as = (role: Role) => server.as(server.sampleOf(role))
  const connected = {
    there,
    server,
    services,
    resident: await as('resident'),
    as,
    /** A session does not outlast the hours that a test lets pass. */
    async signIn() {
      connected.resident = await as('resident')
    },
    work: () => workOff(services, catalogue),
    async read() {
      await readFeed(services, system())
      await workOff(services, catalogue)
    },
    async fill() {
      await fillGaps(services, system())
      await workOff(services, catalogue)
    },
    later: (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000).toISOString()),
    /** A dossier sent by the resident, and there by now. */
    async sent(): Promise<Dossier> {
      const dossier = await submitted(server, connected.resident)
      await workOff(services, catalogue)
      return dossier
    },
    show: async (id: string) => (await connected.resident.call('GET /dossiers/{id}', { params: { id } })).body,
    messages: () => services.db.selectFrom('connector_message').selectAll().orderBy('created_at').execute(),
    async close() {
      await server.close()
      await there.stop()
    },
  }
  return connected
}

export const oneStopOf = ({ environment }: Services) => environment.oneStop ?? fail()

function fail(): never {
  throw new Error('No one-stop system is configured.')
}

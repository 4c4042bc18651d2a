import { rm } from 'node:fs/promises'
import { buildApp } from '../../../server/app.ts'
import { readEnvironment } from '../../../server/environment.ts'
import { openServices } from '../../../server/open-services.ts'
import type { Services } from '../../../server/services.ts'
import { projectRoot } from '../../support/project-root.ts'

export type Site = {
  /** Address on the loopback, such as http://127.0.0.1:41234. */
  origin: string
  port: number
  services: Services
  dataFolder: string
  clock: { set: (instant: string) => void }
  stop: () => Promise<void>
}

type Options = {
  /** Its own; removed when the site stops. */
  dataFolder: string
  /** Folder of the built app; without it only the API answers. */
  www?: string
  https?: { key: string; cert: string }
  environment?: Record<string, string>
}

/** Wednesday 25/11/2026, 09:00 in Vũng Tàu: a working day, before the cut-off of same-day acts. */
const officeHour = '2026-11-25T02:00:00Z'

/** The whole server in this process, listening, with a clock that stands where it is put. */
export async function startSite({ dataFolder, www, https, environment = {} }: Options): Promise<Site> {
  let now = new Date(officeHour)
  const { services, close } = await openServices(
    readEnvironment({ DATA_DIR: dataFolder, ...environment }, projectRoot),
    () => now,
  )
  const app = await buildApp(services, { ...(www && { www }), ...(https && { https }) })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('No port for the site.')
  return {
    origin: `${https ? 'https' : 'http'}://127.0.0.1:${address.port}`,
    port: address.port,
    services,
    dataFolder,
    clock: { set: (instant) => void (now = new Date(instant)) },
    async stop() {
      app.server.closeAllConnections()
      await app.close()
      await close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

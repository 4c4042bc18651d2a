import { cleanup, configure, render } from '@testing-library/react'
import { afterEach } from 'vitest'
import { basePath } from '../../../contract/endpoints.ts'
import { createQueryClient } from '../../../src/api/query-client.ts'
import { App, type Parts } from '../../../src/app/app.tsx'
import { createParts } from '../../../src/app/create-parts.ts'
import { fakePlatform, type FakePlatform } from '../../../src/platform/fake.ts'
import type { Platform } from '../../../src/platform/platform.ts'
import type { TestServer } from '../../support/test-server.ts'
import { overServer, type Network } from './network.ts'

export type OpenedApp = { parts: Parts; platform: FakePlatform; network: Network }

// The first screen of a run waits for its lazy modules to be translated, which takes seconds on a busy machine.
configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)

/** The whole app at a path, on the real API in this process; only the phone around it is made up. */
export async function openApp(
  server: TestServer,
  path: string,
  person?: string,
  around: Partial<Platform> = {},
): Promise<OpenedApp> {
  window.history.replaceState(null, '', path)
  const platform = fakePlatform(around)
  const network = overServer(server.app)
  const baseUrl = `http://localhost${basePath}`
  // Tries again as the app does, only without the pause between.
  const parts = { ...createParts({ platform, baseUrl, fetch: network.fetch }), queries: createQueryClient(1) }
  if (person !== undefined)
    parts.session.getState().open(await parts.api('POST /sessions', { body: { kind: 'sample', person } }))
  render(<App {...parts} />)
  return { parts, platform, network }
}

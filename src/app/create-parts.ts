import { createApi } from '../api/call.ts'
import { createCatalogueStore } from '../api/catalogue/catalogue-store.ts'
import { createQueryClient } from '../api/query-client.ts'
import type { Platform } from '../platform/platform.ts'
import { createSessionStore } from '../session/session-store.ts'
import type { Parts } from './app.tsx'

type Settings = { platform: Platform; baseUrl: string; fetch?: (url: string, init: RequestInit) => Promise<Response> }

/** Ties the parts together: the call gets its token from the session, and tells the session when it has ended. */
export function createParts({ platform, baseUrl, fetch }: Settings): Parts {
  const session = createSessionStore(platform.storage)
  const api = createApi({
    baseUrl,
    token: () => session.getState().token,
    onSignedOut: (token) => session.getState().expire(token),
    ...(fetch && { fetch }),
  })
  return { platform, api, session, queries: createQueryClient(), catalogue: createCatalogueStore() }
}

import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { ApiProvider } from '../api/api-context.tsx'
import type { Api } from '../api/call.ts'
import { CatalogueProvider } from '../api/catalogue/catalogue-context.tsx'
import type { CatalogueStore } from '../api/catalogue/catalogue-store.ts'
import { useLocality } from '../api/locality.ts'
import { PlatformProvider } from '../platform/platform-context.tsx'
import type { Platform } from '../platform/platform.ts'
import { SessionProvider } from '../session/session-context.tsx'
import type { SessionStore } from '../session/session-store.ts'
import { CounterPhoneContext } from '../ui/counter-contact.tsx'
import { PrefetchContext } from '../ui/link.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { Looks } from './looks.tsx'
import { Router } from './router.tsx'
import { AppRoutes } from './routes.tsx'
import { ScreenErrorBoundary } from './screen-error-boundary.tsx'
import { prefetch } from './screens.ts'
import { Shell } from './shell.tsx'

export type Parts = {
  platform: Platform
  api: Api
  session: SessionStore
  queries: QueryClient
  catalogue: CatalogueStore
}

/** The whole app over the parts it was given; tests give their own. */
export function App({ platform, api, session, queries, catalogue }: Parts) {
  useEffect(() => void session.getState().restore(), [session])
  return (
    <PlatformProvider platform={platform}>
      <ApiProvider api={api}>
        <QueryClientProvider client={queries}>
          <SessionProvider store={session}>
            <CatalogueProvider store={catalogue}>
              <Looks>
                <ToastProvider>
                  <PrefetchContext.Provider value={prefetch}>
                    <Router>
                      <CounterPhone>
                        <Shell>
                          <ScreenErrorBoundary>
                            <AppRoutes />
                          </ScreenErrorBoundary>
                        </Shell>
                      </CounterPhone>
                    </Router>
                  </PrefetchContext.Provider>
                </ToastProvider>
              </Looks>
            </CatalogueProvider>
          </SessionProvider>
        </QueryClientProvider>
      </ApiProvider>
    </PlatformProvider>
  )
}

function CounterPhone({ children }: { children: ReactNode }) {
  const { data: locality } = useLocality()
  return <CounterPhoneContext.Provider value={locality?.hotline ?? null}>{children}</CounterPhoneContext.Provider>
}

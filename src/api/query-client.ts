import { QueryClient } from '@tanstack/react-query'
import { failureOf, type FailureCode } from '../lib/failure.ts'

/** Failures that another try may mend by itself. */
const passing: readonly FailureCode[] = ['OFFLINE', 'TIMEOUT', 'BUSY']
const tries = 2

export const createQueryClient = (retryDelayMs = 800) =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // A failed call says OFFLINE by itself; a paused query would leave a skeleton on screen for ever.
        networkMode: 'always',
        refetchOnReconnect: true,
        refetchOnWindowFocus: true,
        staleTime: 60_000,
        gcTime: 30 * 60_000,
        retry: (failures, error) => failures < tries && passing.includes(failureOf(error).code),
        retryDelay: retryDelayMs,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })

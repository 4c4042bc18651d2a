import { useSyncExternalStore } from 'react'
import { usePlatform } from './platform-context.tsx'
import type { NetworkState } from './platform.ts'

export function useNetwork(): NetworkState {
  const { network } = usePlatform()
  return useSyncExternalStore(network.subscribe, network.current)
}

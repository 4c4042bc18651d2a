import { onPageHidden, pageNetwork } from './page-events.ts'
import type { NetworkState, Platform, Unsubscribe } from './platform.ts'
import { zaloEvents, type ZaloSdk } from './zalo-sdk-types.ts'

type EventSources = Pick<Platform, 'network' | 'onOpenPath' | 'onPause'>

/** Zalo's own events joined with the page's, because neither alone comes on every phone. */
export function zaloEventSources(sdk: () => Promise<ZaloSdk>): EventSources {
  const onZalo = (event: string, listener: (data: unknown) => void) => listenWhenLoaded(sdk, event, listener)
  return {
    network: zaloNetwork(onZalo),
    onOpenPath: (listener) =>
      onZalo(zaloEvents.openApp, (data) => {
        const path = textField(data, 'path')
        if (path !== undefined) listener(path.startsWith('/') ? path : `/${path}`)
      }),
    onPause: (listener) => both(onPageHidden(listener), onZalo(zaloEvents.paused, listener)),
  }
}

function zaloNetwork(onZalo: (event: string, listener: (data: unknown) => void) => Unsubscribe): Platform['network'] {
  let told: NetworkState | undefined
  return {
    current: () => told ?? pageNetwork.current(),
    subscribe: (listener) => {
      const tell = (state: NetworkState) => {
        told = state
        listener(state)
      }
      const stopZalo = onZalo(zaloEvents.networkChanged, (data) => {
        const connected = field(data, 'isConnected')
        if (typeof connected === 'boolean') tell(connected ? 'online' : 'offline')
      })
      return both(pageNetwork.subscribe(tell), stopZalo)
    },
  }
}

function listenWhenLoaded(sdk: () => Promise<ZaloSdk>, event: string, listener: (data: unknown) => void): Unsubscribe {
  let stop: Unsubscribe | undefined
  let stopped = false
  const attach = (zalo: ZaloSdk) => {
    if (stopped) return
    zalo.events.on(event, listener)
    stop = () => void zalo.events.off(event, listener)
  }
  sdk().then(attach, () => undefined)
  return () => {
    stopped = true
    stop?.()
  }
}

const both = (one: Unsubscribe, other: Unsubscribe): Unsubscribe => {
  return () => {
    one()
    other()
  }
}

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? new Map(Object.entries(data)).get(name) : undefined

function textField(data: unknown, name: string): string | undefined {
  const value = field(data, name)
  return typeof value === 'string' ? value : undefined
}

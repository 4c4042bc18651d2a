import { focusManager } from '@tanstack/react-query'
import { openCatalogue } from '../api/catalogue/open-catalogue.ts'
import { contractMark } from '../api/contract-mark.ts'
import { keepReads } from '../api/kept-reads.ts'
import { receptionQuery } from '../api/reception.ts'
import { whenIdle } from '../platform/when-idle.ts'
import type { Parts } from './app.tsx'
import {
  About,
  Booking,
  KeptProcedures,
  LifeEventPage,
  LifeEvents,
  MyAppointments,
  Planning,
  Ticket,
  WhereToGo,
} from './later-screens.ts'
import { prefetch } from './screens.ts'

/** A kept catalogue that was current so long ago is asked about again when the person comes back to the app. */
const freshMs = 30 * 60_000

/** What can be needed without a network and is not part of the first paint. */
const screensKept = ['/thu-tuc', '/thu-tuc/-', '/gioi-thieu']
const laterScreensKept = [
  LifeEvents,
  LifeEventPage,
  KeptProcedures,
  WhereToGo,
  About,
  MyAppointments,
  Ticket,
  Booking,
  Planning,
]

/**
 * Makes the app answer without a network: what was kept is shown at once, then the server is asked what has changed.
 * Returns the way to stop, once the first look has ended.
 */
export async function keepOffline({ platform, api, queries, catalogue, session }: Parts): Promise<() => void> {
  const { cache, network } = platform
  const stopReads = await keepReads(queries, cache, contractMark)
  const mine = await keepReads(queries, platform.storage, contractMark, 'mine')
  const stopSession = session.subscribe(({ person }, before) => {
    if (before.person && before.person.id !== person?.id) mine.forget()
  })
  const kept = openCatalogue({
    store: catalogue,
    api,
    shelf: cache,
    contract: contractMark,
    breathe: () => whenIdle(50),
  })
  await kept.restore()
  await whenIdle()
  await catalogue.getState().refresh()
  await whenIdle()
  await queries.prefetchQuery(receptionQuery(api))
  screensKept.forEach(prefetch)
  laterScreensKept.forEach((screen) => screen.prefetch())
  platform.keepApp()

  const refreshWhenOld = () => {
    const { checkedAt, error, refresh } = catalogue.getState()
    if (error === undefined && Date.now() - checkedAt < freshMs) return
    void refresh()
    platform.keepApp()
  }
  const stopNetwork = network.subscribe((state) => state === 'online' && refreshWhenOld())
  const stopFocus = focusManager.subscribe((focused) => focused && refreshWhenOld())
  return () => {
    stopReads()
    mine()
    stopSession()
    stopNetwork()
    stopFocus()
  }
}

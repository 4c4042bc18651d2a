import { lazyScreen } from './lazy-screen.tsx'

/** What stands on home and on the list without being there at the first paint. */
export const WaitingList = lazyScreen(
  () => import('../features/dossiers/waiting-list.tsx').then(({ WaitingList }) => WaitingList),
  null,
)
export const NextAppointment = lazyScreen(
  () => import('../features/appointments/mine/next-appointment.tsx').then(({ NextAppointment }) => NextAppointment),
  null,
)
export const LifeEventTiles = lazyScreen(
  () => import('../features/life-events/life-event-tiles.tsx').then(({ LifeEventTiles }) => LifeEventTiles),
  null,
)
export const RecentProcedures = lazyScreen(
  () => import('../features/procedures/lists/recent-procedures.tsx').then(({ RecentProcedures }) => RecentProcedures),
  null,
)
export const ScanButton = lazyScreen(
  () => import('../features/scan/scan-button.tsx').then(({ ScanButton }) => ScanButton),
  null,
)

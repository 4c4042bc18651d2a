import { lazyScreen } from './lazy-screen.tsx'

/** Every screen in a chunk of its own; the entry holds the shell only. */
export const Home = lazyScreen(() => import('./home-route.tsx').then(({ HomeRoute }) => HomeRoute))
export const Procedures = lazyScreen(() =>
  import('./procedures-route.tsx').then(({ ProceduresRoute }) => ProceduresRoute),
)
export const ProcedurePage = lazyScreen(() =>
  import('./procedure-route.tsx').then(({ ProcedureRoute }) => ProcedureRoute),
)
export const Overlays = lazyScreen(() => import('./overlays.tsx').then(({ Overlays }) => Overlays), null)
export const NothingChosen = lazyScreen(
  () => import('./nothing-chosen.tsx').then(({ NothingChosen }) => NothingChosen),
  null,
)
export const SandboxBand = lazyScreen(() => import('./sandbox-band.tsx').then(({ SandboxBand }) => SandboxBand), null)
export const LaterRoutes = lazyScreen(() => import('./later-routes.tsx').then(({ LaterRoutes }) => LaterRoutes))

const screensOf = (path: string) =>
  /^\/(\?|$)/.test(path) ? [Home] : /^\/thu-tuc/.test(path) ? [Procedures, ProcedurePage] : [LaterRoutes]

/** Begins to fetch the code of a path before the finger is lifted. */
export function prefetch(path: string) {
  for (const screen of screensOf(path)) screen.prefetch()
}

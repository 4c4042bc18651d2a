import { lazyScreen } from './lazy-screen.tsx'

/** Every screen in a chunk of its own; the entry holds the shell only. */
export const Home = lazyScreen(() => import('./home-route.tsx').then(({ HomeRoute }) => HomeRoute))
export const Procedures = lazyScreen(() =>
  import('./procedures-route.tsx').then(({ ProceduresRoute }) => ProceduresRoute),
)
export const ProcedurePage = lazyScreen(() =>
  import('./procedure-route.tsx').then(({ ProcedureRoute }) => ProcedureRoute),
)
export const SignInScreen = lazyScreen(() => import('./sign-in-screen.tsx').then(({ SignInScreen }) => SignInScreen))
export const Overlays = lazyScreen(() => import('./overlays.tsx').then(({ Overlays }) => Overlays), null)
export const NothingChosen = lazyScreen(
  () => import('./nothing-chosen.tsx').then(({ NothingChosen }) => NothingChosen),
  null,
)
export const SandboxBand = lazyScreen(() => import('./sandbox-band.tsx').then(({ SandboxBand }) => SandboxBand), null)
export const LaterRoutes = lazyScreen(() => import('./later-routes.tsx').then(({ LaterRoutes }) => LaterRoutes))

const chunks: readonly [pattern: RegExp, ...screens: { prefetch: () => void }[]][] = [
  [/^\/$/, Home],
  [/^\/thu-tuc\/?(\?|$)/, Procedures],
  [/^\/thu-tuc\/./, Procedures, ProcedurePage],
  // Every other path.
  [/^\/(?!thu-tuc)[^?]/, LaterRoutes],
]

/** Begins to fetch the code of a path before the finger is lifted. */
export function prefetch(path: string) {
  for (const [pattern, ...screens] of chunks) {
    if (pattern.test(path)) screens.forEach((screen) => screen.prefetch())
  }
}

import { lazyScreen } from './lazy-screen.tsx'

/** Every screen in a chunk of its own; the entry holds the shell only. */
export const Home = lazyScreen(() => import('./home-route.tsx').then(({ HomeRoute }) => HomeRoute))
export const Procedures = lazyScreen(() =>
  import('../features/procedures/procedures-screen.tsx').then(({ ProceduresScreen }) => ProceduresScreen),
)
export const ProcedurePage = lazyScreen(() =>
  import('../features/procedures/procedure-screen.tsx').then(({ ProcedureScreen }) => ProcedureScreen),
)
export const About = lazyScreen(() => import('./about-screen.tsx').then(({ AboutScreen }) => AboutScreen))
export const NotFound = lazyScreen(() => import('./not-found-screen.tsx').then(({ NotFoundScreen }) => NotFoundScreen))
export const SignInScreen = lazyScreen(() => import('./sign-in-screen.tsx').then(({ SignInScreen }) => SignInScreen))
export const SignInSheet = lazyScreen(() => import('./sign-in-sheet.tsx').then(({ SignInSheet }) => SignInSheet), null)
export const NothingChosen = lazyScreen(
  () => import('./nothing-chosen.tsx').then(({ NothingChosen }) => NothingChosen),
  null,
)
export const DemoSheet = lazyScreen(() => import('./demo-sheet.tsx').then(({ DemoSheet }) => DemoSheet), null)

const chunks: readonly [pattern: RegExp, ...screens: { prefetch: () => void }[]][] = [
  [/^\/$/, Home],
  [/^\/thu-tuc\/?(\?|$)/, Procedures],
  [/^\/thu-tuc\/./, Procedures, ProcedurePage],
  [/^\/gioi-thieu/, About],
]

/** Begins to fetch the code of a path before the finger is lifted. */
export function prefetch(path: string) {
  for (const [pattern, ...screens] of chunks) {
    if (pattern.test(path)) screens.forEach((screen) => screen.prefetch())
  }
}

import { lazyScreen } from './lazy-screen.tsx'

/** Every screen in a chunk of its own; the entry holds the shell only. */
export const Home = lazyScreen(() => import('./home-route.tsx').then(({ HomeRoute }) => HomeRoute))
export const Procedures = lazyScreen(() =>
  import('../features/procedures/procedures-screen.tsx').then(({ ProceduresScreen }) => ProceduresScreen),
)
export const ProcedurePage = lazyScreen(() =>
  import('../features/procedures/procedure-screen.tsx').then(({ ProcedureScreen }) => ProcedureScreen),
)
export const MyDossiers = lazyScreen(() =>
  import('../features/dossiers/my-dossiers-screen.tsx').then(({ MyDossiersScreen }) => MyDossiersScreen),
)
export const DossierPage = lazyScreen(() =>
  import('../features/dossiers/dossier-screen.tsx').then(({ DossierScreen }) => DossierScreen),
)
export const Draft = lazyScreen(() =>
  import('../features/dossiers/draft-screen.tsx').then(({ DraftScreen }) => DraftScreen),
)
export const StaffDesk = lazyScreen(() =>
  import('../features/dossiers/staff/staff-screen.tsx').then(({ StaffScreen }) => StaffScreen),
)
export const StaffDossier = lazyScreen(() =>
  import('../features/dossiers/staff/staff-dossier-screen.tsx').then(({ StaffDossierScreen }) => StaffDossierScreen),
)
export const EditorDesk = lazyScreen(() =>
  import('../features/editor/editor-screen.tsx').then(({ EditorScreen }) => EditorScreen),
)
export const EditorProcedurePage = lazyScreen(() =>
  import('../features/editor/editor-procedure-screen.tsx').then(({ EditorProcedureScreen }) => EditorProcedureScreen),
)
export const BeginDossierButton = lazyScreen(
  () => import('../features/dossiers/begin-dossier-button.tsx').then(({ BeginDossierButton }) => BeginDossierButton),
  null,
)
export const WaitingList = lazyScreen(
  () => import('../features/dossiers/waiting-list.tsx').then(({ WaitingList }) => WaitingList),
  null,
)
export const About = lazyScreen(() => import('./about-screen.tsx').then(({ AboutScreen }) => AboutScreen))
export const NotFound = lazyScreen(() => import('./not-found-screen.tsx').then(({ NotFoundScreen }) => NotFoundScreen))
export const SignInScreen = lazyScreen(() => import('./sign-in-screen.tsx').then(({ SignInScreen }) => SignInScreen))
export const SignInSheet = lazyScreen(() => import('./sign-in-sheet.tsx').then(({ SignInSheet }) => SignInSheet), null)
export const NothingChosen = lazyScreen(
  () => import('./nothing-chosen.tsx').then(({ NothingChosen }) => NothingChosen),
  null,
)
export const SandboxBand = lazyScreen(() => import('./sandbox-band.tsx').then(({ SandboxBand }) => SandboxBand), null)

const chunks: readonly [pattern: RegExp, ...screens: { prefetch: () => void }[]][] = [
  [/^\/$/, Home],
  [/^\/thu-tuc\/?(\?|$)/, Procedures],
  [/^\/thu-tuc\/./, Procedures, ProcedurePage, BeginDossierButton],
  [/^\/ho-so\/?$/, MyDossiers],
  [/^\/ho-so\/[^/]+$/, MyDossiers, DossierPage],
  [/^\/ho-so\/[^/]+\/khai/, Draft],
  [/^\/can-bo\/?$/, StaffDesk],
  [/^\/can-bo\/./, StaffDesk, StaffDossier],
  [/^\/bien-tap\/?$/, EditorDesk],
  [/^\/bien-tap\/./, EditorDesk, EditorProcedurePage],
  [/^\/gioi-thieu/, About],
]

/** Begins to fetch the code of a path before the finger is lifted. */
export function prefetch(path: string) {
  for (const [pattern, ...screens] of chunks) {
    if (pattern.test(path)) screens.forEach((screen) => screen.prefetch())
  }
}

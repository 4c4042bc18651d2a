import { DossierScreen } from '../features/dossiers/dossier-screen.tsx'
import { BookForDossier } from './book-for-dossier.tsx'
import { lazyScreen } from './lazy-screen.tsx'

/** Procedures own the drawings of papers; a dossier shows them beside what has to be handed in again. */
const PaperSample = lazyScreen(
  () => import('../features/procedures/page/samples/paper-sample.tsx').then(({ PaperSample }) => PaperSample),
  null,
)

/** A dossier with the parts that other features bring. */
export const DossierRoute = () => <DossierScreen book={BookForDossier} sample={PaperSample} />

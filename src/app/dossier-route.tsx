import { DossierScreen } from '../features/dossiers/dossier-screen.tsx'
import { BookForDossier } from './book-for-dossier.tsx'

/** A dossier with the act that another feature brings. */
export const DossierRoute = () => <DossierScreen book={BookForDossier} />

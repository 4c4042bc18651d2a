import { DraftScreen } from '../features/dossiers/draft-screen.tsx'
import { BookForDossier } from './book-for-dossier.tsx'

/** A draft with the act that another feature brings. */
export const DraftRoute = () => <DraftScreen book={BookForDossier} />

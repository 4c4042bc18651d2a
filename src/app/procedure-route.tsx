import type { Procedure } from '../../contract/schemas/procedure.ts'
import { BookButton } from '../features/appointments/booking/book-button.tsx'
import { BeginDossierButton } from '../features/dossiers/begin-dossier-button.tsx'
import { AskHelpWithProcedure } from '../features/dossiers/help/ask-for-procedure.tsx'
import { ProcedureScreen } from '../features/procedures/procedure-screen.tsx'

/** A procedure with the acts that other features bring. */
export function ProcedureRoute() {
  return <ProcedureScreen begin={BeginDossierButton} book={BookProcedure} help={AskHelpWithProcedure} />
}

function BookProcedure({ procedure: { code }, primary }: { procedure: Procedure; primary: boolean }) {
  return <BookButton ask={{ procedure: code }} primary={primary} />
}

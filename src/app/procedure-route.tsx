import type { ComponentProps } from 'react'
import type { Procedure } from '../../contract/schemas/procedure.ts'
import { BookButton } from '../features/appointments/booking/book-button.tsx'
import { BeginDossierButton } from '../features/dossiers/begin-dossier-button.tsx'
import { AskHelpWithProcedure } from '../features/dossiers/help/ask-for-procedure.tsx'
import { ProcedureScreen } from '../features/procedures/procedure-screen.tsx'
import { sideOf } from '../session/desk-of.ts'
import { useSession } from '../session/session-context.tsx'
import { lazyScreen } from './lazy-screen.tsx'

/** A procedure with the acts that other features bring. */
export function ProcedureRoute() {
  return <ProcedureScreen begin={Begin} book={BookProcedure} help={AskHelpWithProcedure} />
}

const BeginInVisit = lazyScreen(
  () => import('../features/dossiers/visit/begin-in-visit.tsx').then(({ BeginInVisit }) => BeginInVisit),
  null,
)

/** Residents begin for themselves, clerks for whoever stands at the counter. */
function Begin(props: ComponentProps<typeof BeginInVisit>) {
  const side = useSession(({ person }) => person && sideOf(person.role))
  return side === 'staff' ? <BeginInVisit {...props} /> : <BeginDossierButton {...props} />
}

function BookProcedure({ procedure: { code }, primary }: { procedure: Procedure; primary: boolean }) {
  return <BookButton ask={{ procedure: code }} primary={primary} />
}

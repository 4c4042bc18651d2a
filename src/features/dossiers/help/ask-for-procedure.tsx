import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import { useText } from '../../../i18n/texts.ts'
import { useSession } from '../../../session/session-context.tsx'
import { AskHelp } from './ask-help.tsx'
import { helpTexts } from './texts.ts'

/** On the page of a procedure: somebody else begins and does the dossier. Not for staff, nor where paper is handed in. */
export function AskHelpWithProcedure({ procedure: { code, units } }: { procedure: Procedure }) {
  const text = useText(helpTexts)
  const isStaff = useSession(({ person }) => (person?.role ?? 'resident') !== 'resident')
  if (isStaff || units.every(({ mode }) => mode === 'counter')) return null
  return (
    <div style={{ marginTop: 16 }}>
      <p style={{ marginBottom: 8 }}>{text.askForNew}</p>
      <AskHelp what={{ procedureCode: code }} />
    </div>
  )
}

import type { ComponentType } from 'react'
import { MapPin } from 'lucide-react'
import type { CaseAnswers } from '../../../../contract/rules/forms/definition.ts'
import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { pageTexts } from './texts.ts'

/** The act that begins a dossier; another feature brings it. */
export type BeginSlot = ComponentType<{ procedure: Procedure; caseAnswers: CaseAnswers }>
/** The act that books a place at the counter; `primary` where nothing else is the way to file. */
export type BookSlot = ComponentType<{ procedure: Procedure; primary: boolean }>

type Props = {
  procedure: Procedure
  caseAnswers: CaseAnswers
  begin: BeginSlot
  book?: BookSlot | undefined
}

/** What one can do from here, by the way the dossier is handed in: begin it, book a place, or know where to go. */
export function PageActs({ procedure, caseAnswers, begin: Begin, book: Book }: Props) {
  const text = useText(pageTexts)
  const { mode, nameOnly, code } = procedure
  const begins = !nameOnly && mode !== 'counter'
  return (
    <ActionBar>
      <ButtonLink
        kind={begins || Book ? 'secondary' : 'primary'}
        to={`/den-dau?thu-tuc=${encodeURIComponent(code)}`}
        icon={<MapPin size={20} />}
      >
        {text.whereToGo}
      </ButtonLink>
      {Book && <Book procedure={procedure} primary={!begins} />}
      {begins && <Begin procedure={procedure} caseAnswers={caseAnswers} />}
    </ActionBar>
  )
}

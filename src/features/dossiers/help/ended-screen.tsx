import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useText } from '../../../i18n/texts.ts'
import { failureOf } from '../../../lib/failure.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { keys } from '../use-dossiers.ts'
import { helpTexts } from './texts.ts'

export const helpHasEnded = (error: unknown) => Boolean(error) && failureOf(error).code === 'HELP_ENDED'

/** In place of a dossier that one no longer helps with. What this phone knew of it is forgotten. */
export function HelpEndedScreen({ dossierId }: { dossierId: string }) {
  const text = useText(helpTexts)
  const queries = useQueryClient()
  useEffect(
    () => () => {
      queries.removeQueries({ queryKey: keys.dossier(dossierId) })
      queries.removeQueries({ queryKey: keys.definition(dossierId) })
      void queries.invalidateQueries({ queryKey: keys.lists })
    },
    [queries, dossierId],
  )
  return (
    <Screen title={text.endedTitle} back="/ho-so">
      <Empty picture="papers" sentence={text.endedText}>
        <ButtonLink kind="primary" to="/ho-so">
          {text.toMine}
        </ButtonLink>
      </Empty>
    </Screen>
  )
}

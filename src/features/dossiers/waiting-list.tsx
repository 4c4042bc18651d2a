import type { DossierSummary } from '../../../contract/schemas/dossier.ts'
import { useText } from '../../i18n/texts.ts'
import { Group } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { DossierRow } from './dossier-row.tsx'
import { useTakenHelp } from './help/use-help.ts'
import { dossierTexts } from './texts.ts'
import { useNewestDossiers } from './use-dossiers.ts'

type Helped = { dossier: DossierSummary; ownerName: string | null }

/**
 * "Việc đang chờ bạn" on the home screen: drafts and dossiers whose turn is the resident's, one's own and those one
 * helps with, for who gets the notices of each. Nothing when nothing waits.
 */
export function WaitingList() {
  const text = useText(dossierTexts)
  const { data } = useNewestDossiers()
  const { data: taken } = useTakenHelp()
  const waiting = data?.items.filter(({ turn, noticesTo }) => turn === 'resident' && noticesTo !== 'helper') ?? []
  const helped = (taken?.items ?? []).reduce<Helped[]>(
    (all, { ownerName, dossiers }) =>
      all.concat(
        dossiers
          .filter(({ turn, noticesTo }) => turn === 'resident' && noticesTo !== 'owner')
          .map((dossier) => ({ ownerName, dossier })),
      ),
    [],
  )
  if (waiting.length + helped.length === 0) return null
  return (
    <Group title={text.waiting}>
      <List label={text.waiting}>
        {waiting.map((dossier) => (
          <DossierRow key={dossier.id} dossier={dossier} />
        ))}
        {helped.map(({ dossier, ownerName }) => (
          <DossierRow key={dossier.id} dossier={dossier} note={text.helpedWaiting(ownerName ?? '')} />
        ))}
      </List>
    </Group>
  )
}

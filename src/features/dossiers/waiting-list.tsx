import { useText } from '../../i18n/texts.ts'
import { Group } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { DossierRow } from './dossier-row.tsx'
import { dossierTexts } from './texts.ts'
import { useNewestDossiers } from './use-dossiers.ts'

/** "Việc đang chờ bạn" on the home screen: drafts and dossiers whose turn is the resident's. Nothing when nothing waits. */
export function WaitingList() {
  const text = useText(dossierTexts)
  const { data } = useNewestDossiers()
  const waiting = data?.items.filter(({ turn }) => turn === 'resident') ?? []
  if (waiting.length === 0) return null
  return (
    <Group title={text.waiting}>
      <List label={text.waiting}>
        {waiting.map((dossier) => (
          <DossierRow key={dossier.id} dossier={dossier} />
        ))}
      </List>
    </Group>
  )
}

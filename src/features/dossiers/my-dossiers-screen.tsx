import { useLocation } from 'react-router-dom'
import type { DossierSummary } from '../../../contract/schemas/dossier.ts'
import { useText } from '../../i18n/texts.ts'
import { useSession } from '../../session/session-context.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Group } from '../../ui/card.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { Empty } from '../../ui/empty.tsx'
import { List } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './dossier/dossier.module.css'
import { DossierRow } from './dossier-row.tsx'
import { HelpedScreen, HelpLists } from './help/help-lists.tsx'
import { helpTexts } from './help/texts.ts'
import { dossierTexts } from './texts.ts'
import { useMyDossiers } from './use-dossiers.ts'
import { visitTexts } from './visit/texts.ts'

/** For residents their dossiers; for staff, who have none, those they help with. */
export function MyDossiersScreen() {
  const isResident = useSession(({ person }) => person?.role === 'resident')
  return isResident ? <OwnDossiers /> : <HelpedScreen />
}

/** Drafts first, then what was sent, newest first; below, what one helps with. */
function OwnDossiers() {
  const text = useText(dossierTexts)
  const help = useText(helpTexts)
  const visit = useText(visitTexts)
  const query = useMyDossiers()
  const empty = (
    <Empty picture="papers" sentence={text.none}>
      <ButtonLink kind="primary" to="/thu-tuc">
        {text.findProcedure}
      </ButtonLink>
    </Empty>
  )
  return (
    <Screen title={text.mine}>
      <DataView
        query={query}
        skeleton={<Skeleton rows={4} />}
        isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
        empty={empty}
      >
        {({ pages }) => <Lists dossiers={pages.reduce<DossierSummary[]>((all, { items }) => [...all, ...items], [])} />}
      </DataView>
      {query.hasNextPage && (
        <p style={{ marginTop: 16 }}>
          <Button
            wide
            busyLabel={query.isFetchingNextPage ? text.loadingMore : undefined}
            onClick={() => void query.fetchNextPage()}
          >
            {text.more}
          </Button>
        </p>
      )}
      <HelpLists />
      <div className={styles.acts} style={{ marginTop: 16 }}>
        <ButtonLink to="/tra-cuu">{text.lookUp}</ButtonLink>
        <ButtonLink to="/nhan-ho-so">{visit.receive}</ButtonLink>
        <ButtonLink to="/lam-giup">{help.help}</ButtonLink>
      </div>
    </Screen>
  )
}

function Lists({ dossiers }: { dossiers: DossierSummary[] }) {
  const text = useText(dossierTexts)
  const parts = [
    { title: text.drafts, rows: dossiers.filter(({ status }) => status === 'draft') },
    { title: text.sentOnes, rows: dossiers.filter(({ status }) => status !== 'draft') },
  ]
  return (
    <>
      {parts
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <Group key={title} title={title}>
            <Rows label={title} rows={rows} />
          </Group>
        ))}
    </>
  )
}

function Rows({ label, rows }: { label: string; rows: DossierSummary[] }) {
  const { pathname } = useLocation()
  return (
    <List label={label}>
      {rows.map((dossier) => (
        <DossierRow
          key={dossier.id}
          dossier={dossier}
          current={pathname === `/ho-so/${dossier.id}` || pathname.startsWith(`/ho-so/${dossier.id}/`)}
        />
      ))}
    </List>
  )
}

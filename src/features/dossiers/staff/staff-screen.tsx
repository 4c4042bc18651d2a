import { useState } from 'react'
import { useLocation } from 'react-router-dom'
import { shortName } from '../../../../contract/rules/identity/short-name.ts'
import type { DossierSummary, Status } from '../../../../contract/schemas/dossier.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { List } from '../../../ui/list.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { DossierRow } from '../dossier-row.tsx'
import { helpTexts } from '../help/texts.ts'
import { dossierTexts } from '../texts.ts'
import { useUnitDossiers } from '../use-dossiers.ts'
import { visitTexts } from '../visit/texts.ts'
import { useMayHelp, useVisit } from '../visit/visit-store.ts'
import { RegisterButton } from './register-button.tsx'
import styles from './staff.module.css'
import { staffTexts } from './texts.ts'

const statuses: readonly Status[] = [
  'submitted',
  'accepted',
  'processing',
  'supplement',
  'payment',
  'finished',
  'returned',
  'refused',
  'withdrawn',
  'stopped',
]

/** The dossiers of the unit, oldest first, at /can-bo. */
export function StaffScreen() {
  const text = useText(staffTexts)
  const dossierText = useText(dossierTexts)
  const help = useText(helpTexts)
  const [status, setStatus] = useState<Status>()
  const query = useUnitDossiers(status)
  const options = [
    { value: 'all', label: text.all },
    ...statuses.map((value) => ({ value, label: dossierText.status[value] })),
  ]
  return (
    <Screen title={text.title}>
      <ForPerson />
      <div className={styles.filter}>
        <Chips
          label={text.filter}
          options={options}
          value={status ?? 'all'}
          onChange={(value) => setStatus(statuses.find((one) => one === value))}
          labelHidden
          oneLine
        />
      </div>
      <DataView
        query={query}
        skeleton={<Skeleton rows={5} />}
        isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
        empty={<Empty picture="papers" sentence={text.none} />}
      >
        {({ pages }) => <Rows dossiers={pages.reduce<DossierSummary[]>((all, { items }) => [...all, ...items], [])} />}
      </DataView>
      {query.hasNextPage && (
        <Button
          wide
          busyLabel={query.isFetchingNextPage ? dossierText.loadingMore : undefined}
          onClick={() => void query.fetchNextPage()}
        >
          {dossierText.more}
        </Button>
      )}
      <p style={{ marginTop: 16 }}>
        <RegisterButton />
      </p>
      <div style={{ marginTop: 16 }}>
        <ButtonLink to="/ho-so">{help.taken}</ButtonLink>
      </div>
    </Screen>
  )
}

/** Whoever stands at the counter comes first. */
function ForPerson() {
  const text = useText(visitTexts)
  const visit = useVisit((state) => state.visit)
  const mayHelp = useMayHelp()
  if (!mayHelp) return null
  return (
    <div style={{ marginBottom: 12 }}>
      <ButtonLink kind="primary" to="/quay/giup">
        {visit ? text.inVisit(shortName(visit.name)) : text.title}
      </ButtonLink>
    </div>
  )
}

function Rows({ dossiers }: { dossiers: DossierSummary[] }) {
  const text = useText(staffTexts)
  const { pathname } = useLocation()
  return (
    <List label={text.title}>
      {dossiers.map((dossier) => {
        const to = `/can-bo/${dossier.id}`
        return <DossierRow key={dossier.id} dossier={dossier} to={to} current={pathname === to} />
      })}
    </List>
  )
}

import { useLocation } from 'react-router-dom'
import type { DeskRelease } from '../../../../contract/schemas/planning-desk.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { deskReleasePath } from '../../../lib/planning-desk-path.ts'
import { DataView } from '../../../ui/data-view.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import styles from './releases.module.css'
import { ReleaseState } from './release-state.tsx'
import { releaseTexts } from './texts.ts'
import { useDeskReleases } from './use-desk-releases.ts'

/** `/ban-quy-hoach`: every release, also those that only editors see; the newest data first. */
export function ReleasesScreen() {
  const text = useText(releaseTexts)
  const query = useDeskReleases()
  return (
    <Screen title={text.title} back="/bien-tap">
      <p className={styles.lead}>{text.lead}</p>
      <DataView
        query={query}
        skeleton={<Skeleton rows={3} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty picture="papers" sentence={text.nothing} />}
      >
        {({ items }) => (
          <List label={text.title}>
            {items.map((desk) => (
              <Row key={desk.release.id} desk={desk} />
            ))}
          </List>
        )}
      </DataView>
    </Screen>
  )
}

function Row({ desk }: { desk: DeskRelease }) {
  const text = useText(releaseTexts)
  const format = useFormat()
  const { pathname } = useLocation()
  const { release, state, missingSignatures } = desk
  const to = deskReleasePath(release.id)
  const line = text.rowLine(format.shortDay(release.dataDate), format.number(release.parcels))
  const waits = state === 'draft' && missingSignatures > 0
  return (
    <ListRow
      to={to}
      current={pathname.startsWith(to)}
      title={release.name}
      lines={waits ? `${line} · ${text.missing(missingSignatures)}` : line}
      trail={<ReleaseState desk={desk} />}
    />
  )
}

import { useLocation } from 'react-router-dom'
import { useText } from '../../i18n/texts.ts'
import { DataView } from '../../ui/data-view.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { EventIcon } from './event-icon.tsx'
import styles from './life-events.module.css'
import { lifeEventTexts } from './texts.ts'
import { useLifeEvents } from './use-life-events.ts'

export function LifeEventsScreen() {
  const text = useText(lifeEventTexts)
  const events = useLifeEvents()
  const { pathname } = useLocation()
  return (
    <Screen title={text.title} back="/">
      <p className={styles.words}>{text.intro}</p>
      <DataView query={events} skeleton={<Skeleton rows={8} />}>
        {(items) => (
          <List label={text.title}>
            {items.map(({ id, name, icon, steps }) => (
              <ListRow
                key={id}
                to={`/viec/${encodeURIComponent(id)}`}
                current={pathname === `/viec/${id}`}
                lead={<EventIcon icon={icon} />}
                title={name}
                lines={text.stepCount(steps.length)}
              />
            ))}
          </List>
        )}
      </DataView>
    </Screen>
  )
}

import { useText } from '../../i18n/texts.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Group } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { EventIcon } from './event-icon.tsx'
import styles from './life-events.module.css'
import { lifeEventTexts } from './texts.ts'
import { useLifeEvents } from './use-life-events.ts'

const shown = 6

/** The first life events, on home. Home says itself when the server cannot be reached; here is then simply nothing. */
export function LifeEventTiles() {
  const text = useText(lifeEventTexts)
  const { data } = useLifeEvents()
  if (!data || data.length === 0) return null
  return (
    <Group title={text.group}>
      <nav className={styles.tiles} aria-label={text.group}>
        {data.slice(0, shown).map(({ id, name, icon }) => (
          <Link key={id} to={`/viec/${encodeURIComponent(id)}`} className={styles.tile}>
            <EventIcon icon={icon} />
            {name}
          </Link>
        ))}
      </nav>
      {data.length > shown && (
        <ButtonLink wide to="/viec">
          {text.showAll(data.length)}
        </ButtonLink>
      )}
    </Group>
  )
}

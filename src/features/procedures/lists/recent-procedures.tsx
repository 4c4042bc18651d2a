import { useText } from '../../../i18n/texts.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { useRecent, useSaved } from '../kept/use-kept.ts'
import styles from '../procedures.module.css'
import { ProcedureLinks } from './procedure-links.tsx'
import { listTexts } from './texts.ts'

const shown = 3

/** On home: the way back to what was just read, once there is something. */
export function RecentProcedures() {
  const text = useText(listTexts)
  const recent = useRecent()
  const saved = useSaved()
  if (recent.length + saved.length === 0) return null
  const [title, links] = recent.length > 0 ? [text.recent, recent] : [text.saved, saved]
  return (
    <Group title={title}>
      <ProcedureLinks label={title} links={links.slice(0, shown)} />
      <div className={styles.more}>
        <ButtonLink wide to="/da-luu">
          {text.all}
        </ButtonLink>
      </div>
    </Group>
  )
}

import { sayFirst } from '../../../contract/rules/planning/say-first.ts'
import { useText } from '../../i18n/texts.ts'
import { Group } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { ParcelRow } from './parcel-row.tsx'
import styles from './planning.module.css'
import { planningTexts, saidTexts } from './texts.ts'
import { useLookedAt } from './use-planning.ts'

const shown = 5

/** The last parcels, readable without a network. */
export function LookedAt() {
  const text = useText(planningTexts)
  const words = useText(saidTexts)
  const answers = useLookedAt().slice(0, shown)
  if (answers.length === 0) return null
  return (
    <Group title={text.lookedAt}>
      <p className={styles.help}>{text.lookedAtNote}</p>
      <List label={text.lookedAt}>
        {answers.map(
          (answer) =>
            answer.parcel && <ParcelRow key={answer.parcel.id} parcel={answer.parcel} line={sayFirst(answer, words)} />,
        )}
      </List>
    </Group>
  )
}

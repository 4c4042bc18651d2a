import type { PlanningTheme } from '../../../../contract/schemas/planning-release.ts'
import { useText } from '../../../i18n/texts.ts'
import { ToggleChips } from '../../../ui/toggle-chips.tsx'
import { saidTexts } from '../texts.ts'
import styles from './map.module.css'
import { mapTexts } from './texts.ts'
import { choose } from './use-look.ts'

const themes: readonly PlanningTheme[] = ['construction', 'traffic', 'drainage', 'electricity', 'lighting', 'trees']

/** Six subjects, each on or off. */
export function ThemeChips({ themes: on }: { themes: readonly PlanningTheme[] }) {
  const text = useText(mapTexts)
  const words = useText(saidTexts)
  return (
    <div className={styles.themes}>
      <ToggleChips
        label={text.themes}
        labelHidden
        oneLine
        options={themes.map((value) => ({ value, label: words.themes[value] }))}
        values={on}
        onChange={(next) => choose({ themes: next })}
      />
    </div>
  )
}

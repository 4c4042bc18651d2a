import { Grid3x3, Map } from 'lucide-react'
import { useNavigate } from 'react-router-dom'
import { parseCorners } from '../../../contract/rules/planning/parse-corners.ts'
import { useText } from '../../i18n/texts.ts'
import { Group } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { AboutData } from './about-data.tsx'
import { Found } from './found.tsx'
import { Locate } from './locate.tsx'
import { LookedAt } from './looked-at.tsx'
import { useMapBeside } from './map-beside.ts'
import { cornersPath, mapPath } from './paths.ts'
import styles from './planning.module.css'
import { setTyped, takePasted, useShownLand } from './shown-land.ts'
import { planningTexts } from './texts.ts'

const typingPauseMs = 400

/** `/quy-hoach`: one box, the person's own place, the map, the corners; what was looked at stays below. */
export function PlanningScreen() {
  const mapBeside = useMapBeside()
  const text = useText(planningTexts)
  const navigate = useNavigate()
  const typed = useShownLand((state) => state.typed)
  const searched = useDebounced(typed.trim(), typingPauseMs)

  /** A box of one line would glue the lines of a list together. */
  function paste(lines: string): boolean {
    if (parseCorners(lines).corners.length < 3) return false
    takePasted(lines)
    navigate(cornersPath)
    return true
  }

  return (
    <Screen title={text.title}>
      <p className={styles.lead}>{text.lead}</p>
      <div onPaste={(event) => paste(event.clipboardData.getData('text')) && event.preventDefault()}>
        <SearchField label={text.search} hint={text.searchHint} value={typed} onChange={setTyped} />
      </div>
      {typed.trim() === '' ? (
        <>
          <p className={styles.help}>{text.searchHelp}</p>
          <div className={styles.ways}>
            <Locate />
          </div>
          <Group title={text.waysIn}>
            <List label={text.waysIn}>
              {!mapBeside && <ListRow title={text.openMap} lead={<Map size={22} />} to={mapPath} />}
              <ListRow title={text.corners} lead={<Grid3x3 size={22} />} to={cornersPath} />
            </List>
          </Group>
          <LookedAt />
          <AboutData />
        </>
      ) : (
        <Found query={searched} waiting={searched !== typed.trim()} />
      )}
    </Screen>
  )
}

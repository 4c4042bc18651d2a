import { useRef } from 'react'
import { ChevronLeft } from 'lucide-react'
import { useText } from '../../../i18n/texts.ts'
import { IconButton } from '../../../ui/button.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useBack } from '../../../ui/use-back.ts'
import { useScreenFocus } from '../../../ui/use-screen-focus.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { useMapBeside } from '../map-beside.ts'
import { planningRoot } from '../paths.ts'
import { useRelease } from '../use-planning.ts'
import { PlanningMapView } from './planning-map.tsx'
import styles from './map.module.css'
import { mapTexts } from './texts.ts'

/** `/quy-hoach/ban-do` on a phone; on a tablet it stands beside the words, which carry the title. */
export function MapScreen() {
  const text = useText(mapTexts)
  const beside = useMapBeside()
  const release = useRelease()
  return (
    <section className={styles.screen} aria-label={text.title}>
      {!beside && <Header />}
      <div className={styles.body}>
        <DataView query={release} skeleton={<Skeleton shape="page" />}>
          {(data) => <PlanningMapView key={data.id} release={data} />}
        </DataView>
      </div>
    </section>
  )
}

function Header() {
  const text = useText(mapTexts)
  const ui = useText(uiTexts)
  const heading = useRef<HTMLHeadingElement>(null)
  useScreenFocus(heading, text.title, true, false)
  return (
    <div className={styles.header}>
      <IconButton label={ui.back} icon={<ChevronLeft size={26} />} onClick={useBack(planningRoot)} />
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {text.title}
      </h1>
    </div>
  )
}

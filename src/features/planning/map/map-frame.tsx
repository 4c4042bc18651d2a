import { useRef } from 'react'
import { ChevronLeft } from 'lucide-react'
import type { PlanningRelease } from '../../../../contract/schemas/planning-release.ts'
import { useText } from '../../../i18n/texts.ts'
import { IconButton } from '../../../ui/button.tsx'
import { DataView, type DataQuery } from '../../../ui/data-view.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useBack } from '../../../ui/use-back.ts'
import { useScreenFocus } from '../../../ui/use-screen-focus.ts'
import { uiTexts } from '../../../ui/texts.ts'
import styles from './map.module.css'
import { PlanningMapView } from './planning-map.tsx'

type Props = {
  title: string
  /** Undefined where something beside the map carries the title. */
  back: string | undefined
  query: DataQuery<PlanningRelease>
  /** Answers come from this very release, also when another one is in use. */
  named?: boolean
}

/** A map that fills its screen or pane. */
export function MapFrame({ title, back, query, named = false }: Props) {
  return (
    <section className={styles.screen} aria-label={title}>
      {back !== undefined && <Header title={title} back={back} />}
      <div className={styles.body}>
        <DataView query={query} skeleton={<Skeleton shape="page" />}>
          {(data) => <PlanningMapView key={data.id} release={data} askedRelease={named ? data.id : undefined} />}
        </DataView>
      </div>
    </section>
  )
}

function Header({ title, back }: { title: string; back: string }) {
  const ui = useText(uiTexts)
  const heading = useRef<HTMLHeadingElement>(null)
  useScreenFocus(heading, title, true, false)
  return (
    <div className={styles.header}>
      <IconButton label={ui.back} icon={<ChevronLeft size={26} />} onClick={useBack(back)} />
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
    </div>
  )
}

import { useRef } from 'react'
import { ChevronLeft } from 'lucide-react'
import { useParams } from 'react-router-dom'
import type { PlanningRelease } from '../../../../contract/schemas/planning-release.ts'
import { useText } from '../../../i18n/texts.ts'
import { deskReleasePath } from '../../../lib/planning-desk-path.ts'
import { IconButton } from '../../../ui/button.tsx'
import { DataView, type DataQuery } from '../../../ui/data-view.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useBack } from '../../../ui/use-back.ts'
import { useScreenFocus } from '../../../ui/use-screen-focus.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { useMapBeside } from '../map-beside.ts'
import { planningRoot } from '../paths.ts'
import { useNamedRelease, useRelease } from '../use-planning.ts'
import styles from './map.module.css'
import { PlanningMapView } from './planning-map.tsx'
import { mapTexts } from './texts.ts'

/** `/quy-hoach/ban-do` on a phone; on a tablet it stands beside the words, which carry the title. */
export function MapScreen() {
  const text = useText(mapTexts)
  const beside = useMapBeside()
  return <MapFrame title={text.title} back={beside ? undefined : planningRoot} query={useRelease()} />
}

/** `/ban-quy-hoach/ID/ban-do`, for editors: the map and its answers from this release, published or not. */
export function ReleaseMapScreen() {
  const text = useText(mapTexts)
  const { release = '' } = useParams()
  const query = useNamedRelease(release)
  return <MapFrame title={query.data?.name ?? text.title} back={deskReleasePath(release)} query={query} named />
}

type Props = {
  title: string
  /** Undefined where something beside the map carries the title. */
  back: string | undefined
  query: DataQuery<PlanningRelease>
  /** Answers come from this very release, also when another one is in use. */
  named?: boolean
}

/** A map that fills its screen or pane. */
function MapFrame({ title, back, query, named = false }: Props) {
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

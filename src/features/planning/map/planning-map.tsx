import { useRef, useState } from 'react'
import { Minus, Plus } from 'lucide-react'
import { useNavigate } from 'react-router-dom'
import type { PlanningRelease } from '../../../../contract/schemas/planning-release.ts'
import { sentence } from '../../../../contract/rules/planning/say-numbers.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button, ButtonLink, IconButton } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useMapBeside } from '../map-beside.ts'
import { goTo } from '../locate.tsx'
import { planningRoot } from '../paths.ts'
import { showLand } from '../shown-land.ts'
import { saidTexts } from '../texts.ts'
import { useAskAt } from '../use-planning.ts'
import { CompareBar, type Comparing } from './compare-bar.tsx'
import { LayersSheet } from './layers-sheet.tsx'
import { MapAnswer } from './map-answer.tsx'
import styles from './map.module.css'
import type { Place } from './map-view.ts'
import { MeasureBar } from './measure-bar.tsx'
import { ScaleBar } from './scale-bar.tsx'
import { mapTexts } from './texts.ts'
import { ThemeChips } from './theme-chips.tsx'
import { useLook } from './use-look.ts'
import { useMap } from './use-map.ts'

/** Below this a finger covers a whole street. */
const closeEnough = 15
/** Half of what a fingertip touches. */
const fingerPixels = 24

type Props = {
  release: PlanningRelease
  /** Asks this release by name; without it, the one in use. */
  askedRelease: string | undefined
}

/** The map with its controls; everything it answers is also found by the search. */
export function PlanningMapView({ release, askedRelease }: Props) {
  const text = useText(mapTexts)
  const words = useText(saidTexts)
  const canvas = useRef<HTMLDivElement>(null)
  const look = useLook()
  const { asking, ask, fingerMetres } = useTaps(askedRelease)
  const state = useMap(canvas, release, look, (place, from) =>
    ask(place, from < closeEnough ? fingerPixels * state.metresPerPixel : undefined),
  )
  const { view, zoom } = state
  const [layersOpen, setLayersOpen] = useState(false)
  const [measuring, setMeasuring] = useState(false)
  const [comparing, setComparing] = useState<Comparing>()
  const busy = view ? asking.isPending && text.asking : text.opening

  if (state.broken)
    return (
      <div className={styles.broken}>
        <Notice tone="caution">{text.noMap}</Notice>
        <ButtonLink to={planningRoot}>{text.toSearch}</ButtonLink>
      </div>
    )

  function measure(on: boolean) {
    setMeasuring(on)
    view?.measure(on)
  }

  return (
    <>
      <ThemeChips themes={look.themes} />
      <div className={styles.stage}>
        {/* The library reads the keys of the element that has the focus. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above */}
        <div ref={canvas} className={styles.canvas} role="application" aria-label={text.map} tabIndex={0} />
        {release.sample && <p className={styles.sample}>{sentence(words.sample).slice(0, 11)}</p>}
        <div className={styles.zoom}>
          <IconButton label={text.zoomIn} icon={<Plus size={24} />} onClick={() => view?.zoomBy(1)} />
          <IconButton label={text.zoomOut} icon={<Minus size={24} />} onClick={() => view?.zoomBy(-1)} />
        </div>
        <ScaleBar metresPerPixel={state.metresPerPixel} />
      </div>
      <div className={styles.foot}>
        {state.tilesMissing && (
          <Notice tone="caution" live>
            {text.tilesMissing}
          </Notice>
        )}
        {measuring && <MeasureBar measured={state.measured} view={view} onEnd={() => measure(false)} />}
        {comparing && <CompareBar comparing={comparing} release={release} onChange={setComparing} view={view} />}
        {!measuring && (
          <MapAnswer
            asking={asking}
            release={askedRelease}
            fingerMetres={fingerMetres}
            far={zoom > 0 && zoom < closeEnough + 1}
          />
        )}
        <div className={styles.acts}>
          <Button onClick={() => setLayersOpen(true)} aria-haspopup="dialog">
            {text.layers}
          </Button>
          {!measuring && (
            <Button onClick={() => view && ask(view.centre())} busyLabel={busy || undefined}>
              {text.askCentre}
            </Button>
          )}
        </div>
      </div>
      {layersOpen && (
        <LayersSheet
          look={look}
          release={release}
          onClose={() => setLayersOpen(false)}
          onMeasure={() => {
            setLayersOpen(false)
            measure(true)
          }}
          onCompare={(other) => {
            setLayersOpen(false)
            view?.compare(other.id, 0.5)
            setComparing({ other, at: 0.5 })
          }}
        />
      )}
    </>
  )
}

/** Every tap is answered; from afar it is said how much a finger covers, and the map goes to what was found. */
function useTaps(askedRelease: string | undefined) {
  const navigate = useNavigate()
  const beside = useMapBeside()
  const asking = useAskAt(askedRelease)
  const [fingerMetres, setFingerMetres] = useState<number>()

  function ask(place: Place, covered?: number) {
    setFingerMetres(covered)
    if (covered === undefined) showLand({ rings: [], point: place })
    asking.mutate(
      { from: 'map', ...place },
      {
        onSuccess: (found) => {
          if (beside) goTo(found, navigate)
          else if (found.answer) showLand({ rings: found.answer.rings, point: place })
        },
      },
    )
  }
  return { asking, ask, fingerMetres }
}

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
const closeUp = 17

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
  const { asking, ask, hint, tapped } = useTaps(askedRelease, (place) => state.view?.zoomTo(place, closeUp))
  const state = useMap(canvas, release, look, tapped)
  const { view, zoom } = state
  const [layersOpen, setLayersOpen] = useState(false)
  const [measuring, setMeasuring] = useState(false)
  const [comparing, setComparing] = useState<Comparing>()

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
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
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
            hint={hint ?? (zoom > 0 && zoom < closeEnough + 1 ? text.closerForParcels : undefined)}
          />
        )}
        <div className={styles.acts}>
          <Button onClick={() => setLayersOpen(true)} aria-haspopup="dialog">
            {text.layers}
          </Button>
          {!measuring && (
            <Button onClick={() => view && ask(view.centre())} busyLabel={asking.isPending ? text.asking : undefined}>
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

/** A tap from afar comes closer first; from near it asks. */
function useTaps(askedRelease: string | undefined, comeCloser: (place: Place) => void) {
  const text = useText(mapTexts)
  const navigate = useNavigate()
  const beside = useMapBeside()
  const asking = useAskAt(askedRelease)
  const [hint, setHint] = useState<string>()

  function ask(place: Place) {
    setHint(undefined)
    showLand({ rings: [], point: place })
    asking.mutate(
      { from: 'map', ...place },
      {
        onSuccess: (found) => {
          if (beside) goTo(found, navigate)
          else showLand({ rings: found.answer?.rings ?? [], point: place })
        },
      },
    )
  }
  function tapped(place: Place, zoom: number) {
    if (zoom >= closeEnough) return ask(place)
    asking.reset()
    comeCloser(place)
    setHint(text.zoomFirst)
  }
  return { asking, ask, hint, tapped }
}

import { sayArea, sayMetres } from '../../../../contract/rules/planning/say-numbers.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { saidTexts } from '../texts.ts'
import styles from './map.module.css'
import type { MapView, Measured } from './map-view.ts'
import { mapTexts } from './texts.ts'

type Props = { measured: Measured; view: MapView | undefined; onEnd: () => void }

/** What the points that were set are apart and enclose; the middle of the map serves those who cannot tap exactly. */
export function MeasureBar({ measured: { points, metres, squareMetres }, view, onEnd }: Props) {
  const text = useText(mapTexts)
  const words = useText(saidTexts)
  const said = [
    text.length(sayMetres(metres, words)),
    ...(squareMetres > 0 ? [text.area(sayArea(squareMetres, words))] : []),
  ]
  return (
    <div>
      <p role="status" className={styles.name}>
        {points < 2 ? text.measureHint : said.join(', ')}
      </p>
      <div className={styles.acts}>
        <Button onClick={() => view?.addPoint(view.centre())}>{text.addCentre}</Button>
        <Button onClick={() => view?.dropPoint()} disabled={points === 0}>
          {text.dropPoint}
        </Button>
        <Button onClick={onEnd}>{text.endMeasure}</Button>
      </div>
    </div>
  )
}

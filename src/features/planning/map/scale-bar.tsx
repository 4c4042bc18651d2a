import { MoveUp } from 'lucide-react'
import { sayMetres } from '../../../../contract/rules/planning/say-numbers.ts'
import { useText } from '../../../i18n/texts.ts'
import { saidTexts } from '../texts.ts'
import styles from './map.module.css'
import { mapTexts } from './texts.ts'

const longest = 110

/** The longest 1, 2 or 5 with noughts that fits. */
export function roundLength(metresPerPixel: number): number {
  const most = longest * metresPerPixel
  const noughts = Math.pow(10, Math.floor(Math.log(most) / Math.LN10 + 1e-9))
  return (most >= 5 * noughts ? 5 : most >= 2 * noughts ? 2 : 1) * noughts
}

/** North and scale; the map never turns. */
export function ScaleBar({ metresPerPixel }: { metresPerPixel: number }) {
  const text = useText(mapTexts)
  const words = useText(saidTexts)
  if (!(metresPerPixel > 0)) return null
  const metres = roundLength(metresPerPixel)
  const length = metres >= 1000 ? `${metres / 1000} km` : sayMetres(metres, words)
  return (
    <div className={styles.scale}>
      <span className={styles.north} role="img" aria-label={text.north}>
        <MoveUp size={18} aria-hidden="true" />B
      </span>
      <span
        className={styles.bar}
        role="img"
        aria-label={text.scale(length)}
        style={{ width: metres / metresPerPixel }}
      >
        {length}
      </span>
    </div>
  )
}

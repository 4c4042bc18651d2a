import { useEffect, useState } from 'react'
import { useText } from '../../../i18n/texts.ts'
import styles from './board.module.css'
import { queueTexts } from './texts.ts'
import { useDeskCode } from './use-queue.ts'

/** The changing code that residents scan with their own phone; drawn only on a device of the unit's staff. */
export function DeskCodePicture() {
  const text = useText(queueTexts)
  const code = useDeskCode(true).data?.code
  const [svg, setSvg] = useState('')
  useEffect(() => {
    if (code === undefined) return
    let isOver = false
    void import('uqr').then(({ renderSVG }) => {
      if (!isOver) setSvg(renderSVG(code, { border: 2 }))
    })
    return () => {
      isOver = true
    }
  }, [code])
  if (svg === '') return null
  return (
    <figure className={styles.code}>
      <img src={'data:image/svg+xml;utf8,' + encodeURIComponent(svg)} alt="" />
      <figcaption>{text.deskCode}</figcaption>
    </figure>
  )
}

import { useEffect, useState } from 'react'
import styles from './qr-code.module.css'

type Drawn = { size: number; path: string }

/** The code for a scanner at the counter; the words beside it say the same, so a failed load takes nothing away. */
export function QrCode({ code, label }: { code: string; label: string }) {
  const [drawn, setDrawn] = useState<Drawn>()
  useEffect(() => {
    let gone = false
    import('uqr')
      .then(({ encode }) => !gone && setDrawn(drawQr(encode(code, { ecc: 'M', border: 2 }).data)))
      .catch(() => undefined)
    return () => {
      gone = true
    }
  }, [code])
  if (!drawn) return <span className={styles.qr} aria-hidden />
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${drawn.size} ${drawn.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={drawn.path} fill="#000" />
    </svg>
  )
}

export function drawQr(rows: readonly (readonly boolean[])[]): Drawn {
  const cells = rows.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
  return { size: rows.length, path: cells.join('') }
}

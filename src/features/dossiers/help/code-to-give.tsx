import type { ReactNode } from 'react'
import { Notice } from '../../../ui/notice.tsx'
import { QrCode } from '../../../ui/qr-code.tsx'
import styles from '../dossier/dossier.module.css'

type Props = {
  /** The signs, and the address that holds them. */
  offer: { code: string; address: string }
  qrLabel: string
  /** How the other device takes it. */
  ways: string
  /** Until when, and what then. */
  until: string
  children?: ReactNode
}

/** Eight signs and their QR for another device, this once. */
export function CodeToGive({ offer: { code, address }, qrLabel, ways, until, children }: Props) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and holds nothing to press
    <div role="status" tabIndex={0}>
      <p className={styles.bigCode}>{code}</p>
      <QrCode code={address} label={qrLabel} />
      <p style={{ margin: '12px 0' }}>{ways}</p>
      <Notice tone="caution">{until}</Notice>
      {children}
    </div>
  )
}

import { useEffect, useId, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { X } from 'lucide-react'
import { useText } from '../i18n/texts.ts'
import { IconButton } from './button.tsx'
import styles from './sheet.module.css'
import { uiTexts } from './texts.ts'
import { useFocusTrap } from './use-focus-trap.ts'
import { useOverlayHistory } from './use-overlay-history.ts'

type Props = {
  title: string
  onClose: () => void
  /** The acts at the bottom, in an `<ActionBar>`. */
  footer?: ReactNode
  children: ReactNode
}

/**
 * A modal sheet: from the bottom edge on phones, in the middle on tablets. Render it only while it is open.
 * A link inside it takes `replace`, because the sheet owns the top entry of the history.
 */
export function Sheet({ title, onClose, footer, children }: Props) {
  const text = useText(uiTexts)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  useOverlayHistory(onClose)
  useFocusTrap(box)
  useEscape(onClose)
  return createPortal(
    <div className={styles.layer}>
      <button type="button" className={styles.shade} aria-label={text.close} tabIndex={-1} onClick={onClose} />
      <div ref={box} className={styles.sheet} role="dialog" aria-modal="true" aria-labelledby={id} tabIndex={-1}>
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <IconButton label={text.close} icon={<X size={24} />} onClick={onClose} />
        </div>
        <div className={styles.body}>{children}</div>
        {footer}
      </div>
    </div>,
    document.body,
  )
}

function useEscape(onClose: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onClose])
}

import { useEffect, useRef } from 'react'
import { useText } from '../i18n/texts.ts'
import styles from './error-summary.module.css'
import { uiTexts } from './texts.ts'

export type SummaryItem = { fieldId: string; sentence: string }

/**
 * What has to be corrected, at the top of the form. It takes the focus when it appears and whenever `attempt` grows,
 * and each line leads to its field.
 */
export function ErrorSummary({ items, attempt }: { items: readonly SummaryItem[]; attempt: number }) {
  const text = useText(uiTexts)
  const box = useRef<HTMLDivElement>(null)
  const any = items.length > 0
  useEffect(() => {
    if (any) box.current?.focus()
  }, [any, attempt])
  if (!any) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.box}>
      <h2 className={styles.title}>{text.errorCount(items.length)}</h2>
      <ul>
        {items.map(({ fieldId, sentence }) => (
          <li key={fieldId}>
            <button type="button" className={styles.link} onClick={() => goTo(fieldId)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function goTo(fieldId: string) {
  const field = document.getElementById(fieldId)
  field?.scrollIntoView({ block: 'center' })
  const control = field?.querySelector<HTMLElement>('input, select, textarea, button')
  ;(control ?? field)?.focus({ preventScroll: true })
}

import { useText } from '../i18n/texts.ts'
import { uiTexts } from './texts.ts'

/** How far, in words: "2 trên 3". */
export function ProgressText({ label, done, total }: { label: string; done: number; total: number }) {
  const text = useText(uiTexts)
  return (
    <p role="status" style={{ color: 'var(--ink-2)' }}>
      {label}: <b>{text.progress(done, total)}</b>
    </p>
  )
}

import { useState, type ReactNode } from 'react'
import { useText } from '../../../../i18n/texts.ts'
import { ActionBar } from '../../../../ui/action-bar.tsx'
import { Button } from '../../../../ui/button.tsx'
import { ErrorSummary, type SummaryItem } from '../../../../ui/error-summary.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import type { CalendarChange } from './changes.ts'
import { calendarTexts } from './texts.ts'
import type { Draft } from './use-draft.ts'

type Made = CalendarChange | SummaryItem[]

type Props = {
  title: string
  draft: Draft
  onClose: () => void
  /** The change that was filled in, or what is missing for it. */
  make: () => Made
  children: (errorAt: (fieldId: string) => string | undefined) => ReactNode
}

/** What every kind of change has in common: it is noted, not saved, and never noted with a fault. */
export function ChangeSheet({ title, draft, onClose, make, children }: Props) {
  const text = useText(calendarTexts)
  const [tried, setTried] = useState<{ attempt: number; missing: SummaryItem[]; faults: string[] }>({
    attempt: 0,
    missing: [],
    faults: [],
  })
  const act = () => {
    const made = make()
    const missing = Array.isArray(made) ? made : []
    const faults = Array.isArray(made) ? [] : draft.add(made)
    if (missing.length + faults.length === 0) onClose()
    else setTried(({ attempt }) => ({ attempt: attempt + 1, missing, faults }))
  }
  const footer = (
    <ActionBar note={text.notYet}>
      <Button onClick={onClose}>{text.cancel}</Button>
      <Button kind="primary" onClick={act}>
        {text.keepChange}
      </Button>
    </ActionBar>
  )
  return (
    <Sheet title={title} onClose={onClose} footer={footer}>
      <ErrorSummary items={tried.missing} attempt={tried.attempt} />
      {tried.faults.length > 0 && (
        <Notice tone="failed" live>
          {tried.faults.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {children((fieldId) => tried.missing.find((one) => one.fieldId === fieldId)?.sentence)}
    </Sheet>
  )
}

import { useState } from 'react'
import { useText } from '../../../../i18n/texts.ts'
import { ChangeSheet } from './change-sheet.tsx'
import { dayFault, isItem, reasonFault } from './input-checks.ts'
import { OneDayFields, type OneDay } from './one-day.tsx'
import { ReasonField } from './reason-field.tsx'
import { newDraft, sessionFault, sessionOf } from './session-drafts.ts'
import { SessionsField } from './sessions-field.tsx'
import { calendarTexts } from './texts.ts'
import type { Draft } from './use-draft.ts'

type Props = { draft: Draft; today: string; onClose: () => void }

/** A session besides the usual ones: an evening, a Saturday, in a neighbourhood office. */
export function ExtraSheet({ draft, today, onClose }: Props) {
  const text = useText(calendarTexts)
  const { groups } = draft.calendar
  const [where, setWhere] = useState<OneDay>({ groupId: groups[0]?.id ?? '', day: '' })
  const [sessions, setSessions] = useState([newDraft(1)])
  const [reason, setReason] = useState('')
  const group = groups.find(({ id }) => id === where.groupId)
  const make = () => {
    const missing = [
      dayFault(text, 'day', where.day, today),
      sessions.length === 0 && { fieldId: 'sessions', sentence: text.missing.sessions },
      sessionFault(text, sessions),
      reasonFault(text, reason),
    ].filter(isItem)
    if (missing.length > 0) return missing
    return { kind: 'extra' as const, ...where, reason: reason.trim(), sessions: sessions.map(sessionOf) }
  }
  return (
    <ChangeSheet title={text.extra} draft={draft} onClose={onClose} make={make}>
      {(errorAt) => (
        <>
          <p>{text.extraHint}</p>
          <OneDayFields draft={draft} value={where} errorAt={errorAt} onChange={setWhere} />
          <SessionsField
            drafts={sessions}
            most={group?.counterNames.length ?? 1}
            withPlace
            error={errorAt('sessions')}
            onChange={setSessions}
          />
          <ReasonField error={errorAt('reason')} value={reason} onChange={setReason} />
        </>
      )}
    </ChangeSheet>
  )
}

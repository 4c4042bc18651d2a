import { useState } from 'react'
import type { StaffCalendar } from '../../../../../contract/schemas/appointment-calendar.ts'
import { useText } from '../../../../i18n/texts.ts'
import { ChangeSheet } from './change-sheet.tsx'
import { dayFault, isItem, reasonFault } from './input-checks.ts'
import { OneDayFields, planOf, type OneDay } from './one-day.tsx'
import { ReasonField } from './reason-field.tsx'
import { draftOf, sessionFault, sessionOf, type SessionDraft } from './session-drafts.ts'
import { SessionsField } from './sessions-field.tsx'
import { calendarTexts } from './texts.ts'
import type { Draft } from './use-draft.ts'

type Props = { draft: Draft; staff: StaffCalendar; onClose: () => void }

/** Other hours on one day: half a day, an early end. */
export function HoursSheet({ draft, staff: { today, workDays }, onClose }: Props) {
  const text = useText(calendarTexts)
  const [where, setWhere] = useState<OneDay>({ groupId: draft.calendar.groups[0]?.id ?? '', day: '' })
  const [typed, setTyped] = useState<SessionDraft[]>()
  const [reason, setReason] = useState('')
  const found = planOf(draft, workDays, where)
  const sessions = typed ?? (found?.plan.sessions ?? []).map(draftOf)
  const change = (next: OneDay) => {
    setWhere(next)
    setTyped(undefined)
  }
  const make = () => {
    const missing = [
      dayFault(text, 'day', where.day, today),
      sessions.length === 0 && { fieldId: 'sessions', sentence: text.missing.sessions },
      sessionFault(text, sessions),
      reasonFault(text, reason),
    ].filter(isItem)
    if (missing.length > 0) return missing
    return { kind: 'hours' as const, ...where, reason: reason.trim(), sessions: sessions.map(sessionOf) }
  }
  return (
    <ChangeSheet title={text.hoursChange} draft={draft} onClose={onClose} make={make}>
      {(errorAt) => (
        <>
          <p>{text.hoursHint}</p>
          <OneDayFields draft={draft} value={where} errorAt={errorAt} onChange={change} />
          {found && (
            <SessionsField
              drafts={sessions}
              most={found.group.counterNames.length}
              error={errorAt('sessions')}
              onChange={setTyped}
            />
          )}
          <ReasonField error={errorAt('reason')} value={reason} onChange={setReason} />
        </>
      )}
    </ChangeSheet>
  )
}

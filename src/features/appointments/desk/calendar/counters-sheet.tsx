import { useState } from 'react'
import type { Session } from '../../../../../contract/rules/appointments/calendar.ts'
import type { StaffCalendar } from '../../../../../contract/schemas/appointment-calendar.ts'
import { useText } from '../../../../i18n/texts.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { ChangeSheet } from './change-sheet.tsx'
import { dayFault, isItem, reasonFault } from './input-checks.ts'
import { OneDayFields, planOf, whyClosed, type OneDay } from './one-day.tsx'
import { ReasonField } from './reason-field.tsx'
import { CountersField } from './sessions-field.tsx'
import { calendarTexts } from './texts.ts'
import type { Draft } from './use-draft.ts'

type Props = { draft: Draft; staff: StaffCalendar; onClose: () => void }

const keyOf = ({ from, place }: Session) => `${from} ${place?.name ?? ''}`

/** Fewer or more counters on one day, at the hours that it has anyway. */
export function CountersSheet({ draft, staff: { today, workDays }, onClose }: Props) {
  const text = useText(calendarTexts)
  const [where, setWhere] = useState<OneDay>({ groupId: draft.calendar.groups[0]?.id ?? '', day: '' })
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const [reason, setReason] = useState('')
  const found = planOf(draft, workDays, where)
  const closed = found?.plan.closed ? whyClosed(text, found.plan) : undefined
  const sessions = (found?.plan.sessions ?? []).map((session) => ({
    ...session,
    counters: Number(chosen[keyOf(session)] ?? session.counters),
  }))
  const make = () => {
    const missing = [
      dayFault(text, 'day', where.day, today),
      closed !== undefined && { fieldId: 'day', sentence: text.isClosed(closed) },
      reasonFault(text, reason),
    ].filter(isItem)
    return missing.length > 0 ? missing : { kind: 'hours' as const, ...where, reason: reason.trim(), sessions }
  }
  return (
    <ChangeSheet title={text.counterChange} draft={draft} onClose={onClose} make={make}>
      {(errorAt) => (
        <>
          <OneDayFields draft={draft} value={where} errorAt={errorAt} onChange={setWhere} />
          {closed !== undefined && <Notice tone="caution">{text.isClosed(closed)}</Notice>}
          {sessions.map((session) => (
            <CountersField
              key={keyOf(session)}
              label={text.countersOf(session.from, session.to)}
              most={found?.group.counterNames.length ?? 0}
              value={String(session.counters)}
              onChange={(value) => setChosen((before) => ({ ...before, [keyOf(session)]: value }))}
            />
          ))}
          <ReasonField error={errorAt('reason')} value={reason} onChange={setReason} />
        </>
      )}
    </ChangeSheet>
  )
}

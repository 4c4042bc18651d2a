import { useState } from 'react'
import type { CounterGroup, Session } from '../../../../../contract/rules/appointments/calendar.ts'
import { addDays } from '../../../../../contract/rules/calendar/civil-day.ts'
import { useFormat } from '../../../../i18n/format.ts'
import { useText } from '../../../../i18n/texts.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { MultiChoiceField } from '../../../../ui/choice-field.tsx'
import { capital } from './calendar-words.ts'
import { ChangeSheet } from './change-sheet.tsx'
import { dayFault, isItem, lastDayFault } from './input-checks.ts'
import { draftOf, sessionFault, sessionOf } from './session-drafts.ts'
import { SessionsField } from './sessions-field.tsx'
import { calendarTexts } from './texts.ts'
import type { Draft } from './use-draft.ts'

type Props = {
  draft: Draft
  group: CounterGroup
  weekday: number
  sessions: Session[]
  today: string
  onClose: () => void
}

const week = [1, 2, 3, 4, 5, 6, 7]

/** The usual hours of a weekday, or of several alike, from a day on. */
export function WeekSheet({ draft, group, weekday, sessions: now, today, onClose }: Props) {
  const text = useText(calendarTexts)
  const format = useFormat()
  const [weekdays, setWeekdays] = useState([String(weekday)])
  const [sessions, setSessions] = useState(now.map(draftOf))
  const [from, setFrom] = useState(addDays(today, 1))
  const [to, setTo] = useState('')
  const make = () => {
    const missing = [
      weekdays.length === 0 && { fieldId: 'weekdays', sentence: text.missing.weekdays },
      sessionFault(text, sessions),
      dayFault(text, 'from', from, today),
      lastDayFault(text, 'until', [from, to], false),
    ].filter(isItem)
    if (missing.length > 0) return missing
    return {
      kind: 'week' as const,
      groupId: group.id,
      weekdays: week.filter((one) => weekdays.includes(String(one))),
      from,
      to: to || null,
      sessions: sessions.map(sessionOf),
    }
  }
  return (
    <ChangeSheet title={text.weekTitle(format.weekday(weekday))} draft={draft} onClose={onClose} make={make}>
      {(errorAt) => (
        <>
          <SessionsField
            drafts={sessions}
            most={group.counterNames.length}
            withPlace
            error={errorAt('sessions')}
            onChange={setSessions}
          />
          <DateField id="from" label={text.from} required error={errorAt('from')} value={from} onChange={setFrom} />
          <DateField
            id="until"
            label={text.until}
            hint={text.untilHint}
            error={errorAt('until')}
            value={to}
            onChange={setTo}
          />
          <MultiChoiceField
            id="weekdays"
            label={text.weekdays}
            required
            error={errorAt('weekdays')}
            options={week.map((one) => ({ value: String(one), label: capital(format.weekday(one)) }))}
            values={weekdays}
            onChange={setWeekdays}
          />
        </>
      )}
    </ChangeSheet>
  )
}

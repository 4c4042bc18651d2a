import { useState } from 'react'
import { useText } from '../../../../i18n/texts.ts'
import { MultiChoiceField } from '../../../../ui/choice-field.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { ChangeSheet } from './change-sheet.tsx'
import { dayFault, isItem, lastDayFault, reasonFault } from './input-checks.ts'
import { ReasonField } from './reason-field.tsx'
import { calendarTexts } from './texts.ts'
import type { Draft } from './use-draft.ts'

type Props = { draft: Draft; today: string; onClose: () => void }

/** A day off, or several in a row, of all counters or of some. */
export function CloseSheet({ draft, today, onClose }: Props) {
  const text = useText(calendarTexts)
  const { groups } = draft.calendar
  const [groupIds, setGroups] = useState(groups.map(({ id }) => id))
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const make = () => {
    const missing = [
      dayFault(text, 'first', from, today),
      lastDayFault(text, 'last', [from, to], true),
      groupIds.length === 0 && { fieldId: 'groups', sentence: text.missing.groups },
      reasonFault(text, reason),
    ].filter(isItem)
    if (missing.length > 0) return missing
    return { kind: 'closed' as const, groupIds, from, to: to || from, reason: reason.trim() }
  }
  return (
    <ChangeSheet title={text.closeTitle} draft={draft} onClose={onClose} make={make}>
      {(errorAt) => (
        <>
          <DateField
            id="first"
            label={text.firstDay}
            required
            error={errorAt('first')}
            value={from}
            onChange={setFrom}
          />
          <DateField
            id="last"
            label={text.lastDay}
            hint={text.lastDayHint}
            error={errorAt('last')}
            value={to}
            onChange={setTo}
          />
          {groups.length > 1 && (
            <MultiChoiceField
              id="groups"
              label={text.closeGroups}
              required
              error={errorAt('groups')}
              options={groups.map(({ id, name }) => ({ value: id, label: name }))}
              values={groupIds}
              onChange={setGroups}
            />
          )}
          <ReasonField error={errorAt('reason')} value={reason} onChange={setReason} />
        </>
      )}
    </ChangeSheet>
  )
}

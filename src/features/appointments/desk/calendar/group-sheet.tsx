import { useState } from 'react'
import type { CounterGroup } from '../../../../../contract/rules/appointments/calendar.ts'
import { useFormat } from '../../../../i18n/format.ts'
import { useText } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { ChangeSheet } from './change-sheet.tsx'
import { isItem, numberIn } from './input-checks.ts'
import { calendarTexts } from './texts.ts'
import type { Draft } from './use-draft.ts'

type Props = { draft: Draft; group: CounterGroup; onClose: () => void }

const minutes = [1, 240] as const

/** The counters of a group and how long one person takes: what the number of seats comes from. */
export function GroupSheet({ draft, group, onClose }: Props) {
  const text = useText(calendarTexts)
  const format = useFormat()
  const [service, setService] = useState(String(group.serviceMinutes))
  const [names, setNames] = useState(group.counterNames)
  const make = () => {
    const serviceMinutes = numberIn(service, minutes)
    const sentence = text.missing.number(format.number(minutes[0]), format.number(minutes[1]))
    const missing = [
      serviceMinutes === undefined && { fieldId: 'service', sentence },
      names.some((name) => name.trim() === '') && { fieldId: 'counters', sentence: text.missing.counterName },
    ].filter(isItem)
    if (serviceMinutes === undefined || missing.length > 0) return missing
    const counterNames = names.map((name) => name.trim())
    return { kind: 'group' as const, groupId: group.id, serviceMinutes, counterNames }
  }
  return (
    <ChangeSheet title={text.groupTitle} draft={draft} onClose={onClose} make={make}>
      {(errorAt) => (
        <>
          <TextField
            id="service"
            label={text.serviceMinutes}
            hint={text.serviceHint}
            required
            narrow
            inputMode="numeric"
            maxLength={3}
            error={errorAt('service')}
            value={service}
            onChange={setService}
          />
          <div id="counters">
            {names.map((name, index) => (
              <TextField
                key={index}
                label={text.counterName(format.number(index + 1))}
                required
                maxLength={40}
                error={name.trim() === '' ? errorAt('counters') : undefined}
                value={name}
                onChange={(next) => setNames(names.map((one, at) => (at === index ? next : one)))}
              />
            ))}
          </div>
          <Button onClick={() => setNames([...names, ''])}>{text.addCounter}</Button>
          {names.length > 1 && (
            <Button kind="quiet" onClick={() => setNames(names.slice(0, -1))}>
              {text.dropCounter(names[names.length - 1] || text.counterName(format.number(names.length)))}
            </Button>
          )}
        </>
      )}
    </ChangeSheet>
  )
}

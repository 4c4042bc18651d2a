import { useState } from 'react'
import type { BookingRules } from '../../../../../contract/rules/appointments/calendar.ts'
import { useFormat } from '../../../../i18n/format.ts'
import { useText } from '../../../../i18n/texts.ts'
import { CheckField } from '../../../../ui/check-field.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { capital } from './calendar-words.ts'
import { ChangeSheet } from './change-sheet.tsx'
import { numberIn } from './input-checks.ts'
import { calendarTexts } from './texts.ts'
import type { Draft } from './use-draft.ts'

/** What may be written, as the contract has it. */
export const ruleLimits = {
  slotMinutes: [5, 240],
  walkInPercent: [0, 100],
  leadDays: [0, 30],
  horizonDays: [1, 90],
  cutOffMinutes: [0, 1440],
  changeUntilMinutes: [0, 2880],
  perDay: [1, 20],
} as const
const missedLimits = { limit: [1, 20], withinDays: [1, 365], blockDays: [1, 365] } as const
const remindLimits = [1, 168] as const

export type SimpleRule = keyof typeof ruleLimits
type MissedRule = keyof typeof missedLimits
export const simpleRules: SimpleRule[] = [
  'slotMinutes',
  'walkInPercent',
  'leadDays',
  'horizonDays',
  'cutOffMinutes',
  'changeUntilMinutes',
  'perDay',
]
const missedRules: MissedRule[] = ['limit', 'withinDays', 'blockDays']

type Props = { draft: Draft; onClose: () => void }

/** The rules of booking, a number each. */
export function RulesSheet({ draft, onClose }: Props) {
  const text = useText(calendarTexts)
  const format = useFormat()
  const { rules } = draft.calendar
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [makeUp, setMakeUp] = useState(String(rules.makeUpWeekday))
  const [limits, setLimits] = useState(rules.noShow !== null)
  const fallback = { limit: 3, withinDays: 30, blockDays: 14 }
  const fields: { id: string; label: string; limits: readonly [number, number]; before: number }[] = [
    ...simpleRules.map((id) => ({ id, label: text.rule[id], limits: ruleLimits[id], before: rules[id] })),
    ...(rules.confirm
      ? [
          {
            id: 'remind',
            label: text.rule.remindHours,
            limits: remindLimits,
            before: rules.confirm.remindHoursBefore,
          },
        ]
      : []),
  ]
  const missed = missedRules.map((id) => ({
    id,
    label: text.missed[id],
    limits: missedLimits[id],
    before: (rules.noShow ?? fallback)[id],
  }))
  const valueOf = (field: { id: string; before: number }) => typed[field.id] ?? String(field.before)

  const make = () => {
    const asked = limits ? [...fields, ...missed] : fields
    const wrong = asked.filter((field) => numberIn(valueOf(field), field.limits) === undefined)
    if (wrong.length > 0)
      return wrong.map(({ id, limits: [from, to] }) => ({
        fieldId: id,
        sentence: text.missing.number(format.number(from), format.number(to)),
      }))
    const number = (id: string) => Number(valueOf(asked.find((field) => field.id === id) ?? { id, before: 0 }))
    const changed: Partial<BookingRules> = {}
    for (const id of simpleRules) if (number(id) !== rules[id]) changed[id] = number(id)
    if (makeUp !== '' && Number(makeUp) !== rules.makeUpWeekday) changed.makeUpWeekday = Number(makeUp)
    if (rules.confirm && number('remind') !== rules.confirm.remindHoursBefore)
      changed.confirm = { ...rules.confirm, remindHoursBefore: number('remind') }
    const noShow = limits
      ? { limit: number('limit'), withinDays: number('withinDays'), blockDays: number('blockDays') }
      : null
    if (JSON.stringify(noShow) !== JSON.stringify(rules.noShow)) changed.noShow = noShow
    return Object.keys(changed).length === 0 ? [] : { kind: 'rules' as const, rules: changed }
  }
  const draw = (errorAt: (id: string) => string | undefined) => (field: (typeof fields)[number]) => (
    <TextField
      key={field.id}
      id={field.id}
      label={field.label}
      required
      narrow
      inputMode="numeric"
      maxLength={4}
      error={errorAt(field.id)}
      value={valueOf(field)}
      onChange={(value) => setTyped((before) => ({ ...before, [field.id]: value }))}
    />
  )
  return (
    <ChangeSheet title={text.rulesTitle} draft={draft} onClose={onClose} make={make}>
      {(errorAt) => (
        <>
          {fields.map(draw(errorAt))}
          <SelectField
            label={text.makeUpWeekday}
            required
            options={[1, 2, 3, 4, 5].map((one) => ({ value: String(one), label: capital(format.weekday(one)) }))}
            value={makeUp}
            onChange={setMakeUp}
          />
          <CheckField label={text.limitMissed} checked={limits} onChange={setLimits} />
          {limits && missed.map(draw(errorAt))}
        </>
      )}
    </ChangeSheet>
  )
}

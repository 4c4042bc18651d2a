import { planDay, type DayPlan } from '../../../../../contract/rules/appointments/day-plan.ts'
import type { CounterGroup } from '../../../../../contract/rules/appointments/calendar.ts'
import { isCivilDay } from '../../../../../contract/rules/calendar/civil-day.ts'
import type { StaffCalendar } from '../../../../../contract/schemas/appointment-calendar.ts'
import { useText } from '../../../../i18n/texts.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { calendarTexts, type CalendarWords } from './texts.ts'
import type { Draft } from './use-draft.ts'

export type OneDay = { groupId: string; day: string }

type Props = {
  draft: Draft
  value: OneDay
  errorAt: (fieldId: string) => string | undefined
  onChange: (value: OneDay) => void
}

/** Which counter group, and which day of it. */
export function OneDayFields({ draft, value, errorAt, onChange }: Props) {
  const text = useText(calendarTexts)
  const { groups } = draft.calendar
  return (
    <>
      {groups.length > 1 && (
        <SelectField
          label={text.group}
          required
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.groupId}
          onChange={(groupId) => onChange({ ...value, groupId: groupId || value.groupId })}
        />
      )}
      <DateField
        id="day"
        label={text.day}
        required
        error={errorAt('day')}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
      />
    </>
  )
}

/** What the group does on that day by the calendar as it would be saved; undefined while the day is half typed. */
export function planOf(
  { calendar }: Draft,
  workDays: StaffCalendar['workDays'],
  { groupId, day }: OneDay,
): { group: CounterGroup; plan: DayPlan } | undefined {
  const group = calendar.groups.find((one) => one.id === groupId)
  if (!group || !isCivilDay(day)) return undefined
  // Extra sessions are a matter of their own and stay as they are.
  const usual = { ...group, exceptions: group.exceptions.filter((one) => one.kind !== 'extra') }
  return { group, plan: planDay(usual, calendar.rules, workDays, day) }
}

export function whyClosed(text: CalendarWords, { closed }: DayPlan): string {
  if (closed?.reason === 'not-announced') return text.closedYear
  return closed?.text ?? text.closedWeekly
}

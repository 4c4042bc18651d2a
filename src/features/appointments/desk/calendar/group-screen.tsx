import { useState } from 'react'
import { useParams } from 'react-router-dom'
import type { CounterGroup, WeeklySession } from '../../../../../contract/rules/appointments/calendar.ts'
import { seatsOf } from '../../../../../contract/rules/appointments/slots.ts'
import type { StaffCalendar } from '../../../../../contract/schemas/appointment-calendar.ts'
import { useFormat } from '../../../../i18n/format.ts'
import { useText } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { Group } from '../../../../ui/card.tsx'
import { List, ListRow } from '../../../../ui/list.tsx'
import { Screen } from '../../../../ui/screen.tsx'
import { StatusTag } from '../../../../ui/status-tag.tsx'
import { useIsClerk } from '../use-desk.ts'
import { capital, sessionsWords } from './calendar-words.ts'
import { GroupSheet } from './group-sheet.tsx'
import { calendarTexts } from './texts.ts'
import type { Draft } from './use-draft.ts'
import { WeekSheet } from './week-sheet.tsx'
import { WithCalendar } from './with-calendar.tsx'

/** The usual week of a counter group in words, at /quay/lich-lam-viec/nhom/:groupId. */
export function GroupScreen() {
  const text = useText(calendarTexts)
  const { groupId } = useParams()
  return (
    <Screen key={groupId} title={text.weeks} back="/quay/lich-lam-viec">
      <WithCalendar>
        {(draft, staff) => {
          const group = draft.calendar.groups.find((one) => one.id === groupId)
          return group ? <Week group={group} draft={draft} staff={staff} /> : null
        }}
      </WithCalendar>
    </Screen>
  )
}

type Props = { group: CounterGroup; draft: Draft; staff: StaffCalendar }

function Week({ group, draft, staff: { today } }: Props) {
  const text = useText(calendarTexts)
  const format = useFormat()
  const isClerk = useIsClerk()
  const [weekday, setWeekday] = useState<number>()
  const [editing, setEditing] = useState(false)
  const { rules } = draft.calendar
  const before = draft.saved.groups.find((one) => one.id === group.id)
  const seats = seatsOf(group.counterNames.length, group.serviceMinutes, rules)
  const heldOn = (one: number, day: string) => sessionsOn(group.weekly, one, day)
  return (
    <>
      <Group title={group.name}>
        <List label={text.groupFacts}>
          <ListRow
            title={text.weekLine(format.number(group.serviceMinutes), format.number(group.counterNames.length))}
            lines={`${group.counterNames.join(', ')}; ${text.seatsPerSlot(format.number(seats), format.number(rules.slotMinutes))}`}
            trail={factsDiffer(group, before) && <NotSaved />}
            below={
              isClerk && (
                <Button kind="quiet" onClick={() => setEditing(true)}>
                  {text.groupTitle}
                </Button>
              )
            }
          />
        </List>
      </Group>
      <Group title={text.weeks}>
        <List label={text.weeks}>
          {[1, 2, 3, 4, 5, 6, 7].map((one) => {
            const later = changesAfter(group.weekly, one, today)
            return (
              <ListRow
                key={one}
                title={capital(format.weekday(one))}
                lines={
                  <>
                    {sessionsWords({ text, format }, heldOn(one, today))}
                    {later.map((day) => (
                      <span key={day}>
                        <br />
                        {text.fromDay(format.shortDay(day))}: {sessionsWords({ text, format }, heldOn(one, day))}
                      </span>
                    ))}
                  </>
                }
                trail={weekdayDiffers(one, group, before) && <NotSaved />}
                {...(isClerk && { onPress: () => setWeekday(one) })}
              />
            )
          })}
        </List>
      </Group>
      {weekday !== undefined && (
        <WeekSheet
          draft={draft}
          group={group}
          weekday={weekday}
          sessions={heldOn(weekday, today)}
          today={today}
          onClose={() => setWeekday(undefined)}
        />
      )}
      {editing && <GroupSheet draft={draft} group={group} onClose={() => setEditing(false)} />}
    </>
  )
}

function NotSaved() {
  const text = useText(calendarTexts)
  return <StatusTag tone="yours">{text.notSaved}</StatusTag>
}

const sessionsOn = (weekly: WeeklySession[], weekday: number, day: string) =>
  weekly.filter(
    (one) => one.weekday === weekday && one.validFrom <= day && (one.validTo === null || day <= one.validTo),
  )

/** The days on which the hours of a weekday become others. */
function changesAfter(weekly: WeeklySession[], weekday: number, today: string): string[] {
  const starts = weekly.filter((one) => one.weekday === weekday && one.validFrom > today).map((one) => one.validFrom)
  return starts.filter((day, index) => starts.indexOf(day) === index).sort()
}

const factsDiffer = (group: CounterGroup, before: CounterGroup | undefined) =>
  before?.serviceMinutes !== group.serviceMinutes || before.counterNames.join() !== group.counterNames.join()

const weekdayDiffers = (weekday: number, group: CounterGroup, before: CounterGroup | undefined) => {
  const of = (one: CounterGroup | undefined) =>
    JSON.stringify((one?.weekly ?? []).filter((session) => session.weekday === weekday))
  return of(group) !== of(before)
}

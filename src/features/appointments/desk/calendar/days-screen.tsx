import { useState } from 'react'
import type { StaffCalendar } from '../../../../../contract/schemas/appointment-calendar.ts'
import { useFormat } from '../../../../i18n/format.ts'
import { useText } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { Group } from '../../../../ui/card.tsx'
import { List, ListRow } from '../../../../ui/list.tsx'
import { Screen } from '../../../../ui/screen.tsx'
import { StatusTag } from '../../../../ui/status-tag.tsx'
import { useIsClerk } from '../use-desk.ts'
import styles from './calendar.module.css'
import { capital, sessionsWords } from './calendar-words.ts'
import { CloseSheet } from './close-sheet.tsx'
import { CountersSheet } from './counters-sheet.tsx'
import { ExtraSheet } from './extra-sheet.tsx'
import { HoursSheet } from './hours-sheet.tsx'
import { calendarTexts } from './texts.ts'
import type { Draft } from './use-draft.ts'
import { WithCalendar } from './with-calendar.tsx'

const acts = ['close', 'counterChange', 'hoursChange', 'extra'] as const
type Act = (typeof acts)[number]
type Props = { draft: Draft; staff: StaffCalendar }

/** Days that are not as usual, and what can be made of one, at /quay/lich-lam-viec/ngay. */
export function DaysScreen() {
  const text = useText(calendarTexts)
  return (
    <Screen title={text.special} back="/quay/lich-lam-viec">
      <WithCalendar>{(draft, staff) => <Days draft={draft} staff={staff} />}</WithCalendar>
    </Screen>
  )
}

function Days({ draft, staff }: Props) {
  const text = useText(calendarTexts)
  const isClerk = useIsClerk()
  const [act, setAct] = useState<Act>()
  const close = () => setAct(undefined)
  return (
    <>
      {isClerk && (
        <div className={styles.acts}>
          {acts.map((one) => (
            <Button key={one} onClick={() => setAct(one)}>
              {text[one]}
            </Button>
          ))}
        </div>
      )}
      <OwnDays draft={draft} staff={staff} />
      <OfficialDays draft={draft} staff={staff} />
      {act === 'close' && <CloseSheet draft={draft} today={staff.today} onClose={close} />}
      {act === 'counterChange' && <CountersSheet draft={draft} staff={staff} onClose={close} />}
      {act === 'hoursChange' && <HoursSheet draft={draft} staff={staff} onClose={close} />}
      {act === 'extra' && <ExtraSheet draft={draft} today={staff.today} onClose={close} />}
    </>
  )
}

/** From today on; what is over changes nothing any more. */
function OwnDays({ draft, staff: { today } }: Props) {
  const text = useText(calendarTexts)
  const format = useFormat()
  const isClerk = useIsClerk()
  const { groups } = draft.calendar
  const wasThere = (groupId: string, exception: object) => {
    const before = draft.saved.groups.find(({ id }) => id === groupId)?.exceptions ?? []
    return before.some((one) => JSON.stringify(one) === JSON.stringify(exception))
  }
  const rows = groups
    .reduce<{ groupId: string; name: string; exception: (typeof groups)[number]['exceptions'][number] }[]>(
      (all, { id, name, exceptions }) =>
        all.concat(exceptions.filter(({ day }) => day >= today).map((exception) => ({ groupId: id, name, exception }))),
      [],
    )
    .sort((one, other) => (one.exception.day < other.exception.day ? -1 : 1))
  return (
    <Group title={text.own}>
      {rows.length === 0 && <p>{text.noOwn}</p>}
      {rows.length > 0 && (
        <List label={text.own}>
          {rows.map(({ groupId, name, exception }) => {
            const { day, kind, reason, sessions } = exception
            const what = kind === 'closed' ? text.isOff : sessionsWords({ text, format }, sessions)
            return (
              <ListRow
                key={`${groupId} ${day} ${kind}`}
                title={capital(format.day(day))}
                lines={
                  <>
                    {name}: {what}
                    <br />
                    {reason}
                  </>
                }
                trail={!wasThere(groupId, exception) && <StatusTag tone="yours">{text.notSaved}</StatusTag>}
                below={
                  isClerk && (
                    <Button kind="quiet" onClick={() => void draft.add({ kind: 'usual', groupId, day })}>
                      {text.asUsual}
                    </Button>
                  )
                }
              />
            )
          })}
        </List>
      )}
    </Group>
  )
}

function OfficialDays({ draft, staff: { today, workDays } }: Props) {
  const text = useText(calendarTexts)
  const format = useFormat()
  const weekday = format.weekday(draft.calendar.rules.makeUpWeekday)
  const days = [
    ...workDays.holidays
      .filter(({ confirmed }) => confirmed || workDays.observeUnconfirmed)
      .map(({ day, name, confirmed }) => ({
        day,
        words: confirmed ? text.holiday(name) : text.unconfirmedHoliday(name),
      })),
    ...workDays.makeUpDays.map(({ day, name }) => ({ day, words: text.makeUp(name, weekday) })),
  ]
    .filter(({ day }) => day >= today)
    .sort((one, other) => (one.day < other.day ? -1 : 1))
  return (
    <Group title={text.official}>
      <p>{days.length === 0 ? text.noOfficial : text.officialHint}</p>
      {days.length > 0 && (
        <List label={text.official}>
          {days.map(({ day, words }) => (
            <ListRow key={day} title={capital(format.day(day))} lines={words} />
          ))}
        </List>
      )}
    </Group>
  )
}

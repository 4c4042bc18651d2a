import { useLocation } from 'react-router-dom'
import type { StaffCalendar } from '../../../../../contract/schemas/appointment-calendar.ts'
import { yearOf } from '../../../../../contract/rules/calendar/civil-day.ts'
import { useFormat } from '../../../../i18n/format.ts'
import { useText } from '../../../../i18n/texts.ts'
import { ActionBar } from '../../../../ui/action-bar.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Group } from '../../../../ui/card.tsx'
import { List, ListRow } from '../../../../ui/list.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Screen } from '../../../../ui/screen.tsx'
import { DeskSections } from '../desk-sections.tsx'
import styles from '../desk.module.css'
import { useIsClerk } from '../use-desk.ts'
import { CrowdedCard } from './crowded-card.tsx'
import { calendarTexts } from './texts.ts'
import { useKeptChanges, type Draft } from './use-draft.ts'
import { WithCalendar } from './with-calendar.tsx'

const root = '/quay/lich-lam-viec'

/** What can be changed of the unit's calendar, and what waits to be saved, at /quay/lich-lam-viec. */
export function CalendarScreen() {
  const text = useText(calendarTexts)
  const format = useFormat()
  const isClerk = useIsClerk()
  const { changes } = useKeptChanges()
  const footer = changes.length > 0 && (
    <ActionBar note={`${text.unsaved(format.number(changes.length))}. ${text.unsavedNote}`}>
      <ButtonLink kind="primary" to={`${root}/xem-truoc`}>
        {text.review}
      </ButtonLink>
    </ActionBar>
  )
  return (
    <Screen title={text.title} footer={footer}>
      <DeskSections />
      <WithCalendar>
        {(draft, staff) => (
          <div className={styles.parts}>
            {!isClerk && <Notice>{text.readOnly}</Notice>}
            <Notices staff={staff} />
            <Rooms draft={draft} />
          </div>
        )}
      </WithCalendar>
    </Screen>
  )
}

function Notices({ staff }: { staff: StaffCalendar }) {
  const text = useText(calendarTexts)
  const { calendar, crowded, workDays, today } = staff
  const year = yearOf(today)
  const missing = [year, year + 1].find((one) => !workDays.completeYears.includes(one))
  return (
    <>
      <CrowdedCard calendar={calendar} crowded={crowded} />
      {missing !== undefined && <Notice tone="caution">{text.notAnnounced(String(missing))}</Notice>}
      {calendar.unconfirmed !== null && <Notice>{text.unconfirmed(calendar.unconfirmed)}</Notice>}
    </>
  )
}

function Rooms({ draft: { calendar } }: { draft: Draft }) {
  const text = useText(calendarTexts)
  const format = useFormat()
  const { pathname } = useLocation()
  const isHere = (to: string) => pathname === to
  const special = `${root}/ngay`
  const rules = `${root}/quy-tac`
  return (
    <>
      <List label={text.title}>
        <ListRow to={special} current={isHere(special)} title={text.special} lines={text.specialLine} />
        <ListRow
          to={rules}
          current={isHere(rules)}
          title={text.rules}
          lines={text.rulesLine(format.number(calendar.rules.horizonDays))}
        />
      </List>
      <Group title={text.weeks}>
        <List label={text.weeks}>
          {calendar.groups.map(({ id, name, serviceMinutes, counterNames }) => (
            <ListRow
              key={id}
              to={`${root}/nhom/${id}`}
              current={isHere(`${root}/nhom/${id}`)}
              title={name}
              lines={text.weekLine(format.number(serviceMinutes), format.number(counterNames.length))}
            />
          ))}
        </List>
      </Group>
    </>
  )
}

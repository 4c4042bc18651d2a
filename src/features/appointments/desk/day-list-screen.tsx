import { useState } from 'react'
import { useLocation } from 'react-router-dom'
import { fold } from '../../../../contract/rules/text/fold.ts'
import type { AppointmentSummary } from '../../../../contract/schemas/appointment.ts'
import type { Counters } from '../../../../contract/schemas/appointment-slot.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Chips } from '../../../ui/chips.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Group } from '../../../ui/card.tsx'
import { List } from '../../../ui/list.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useAddressQuery } from '../../../ui/use-address-query.ts'
import { AppointmentRow } from './appointment-row.tsx'
import { DayNote } from './day-note.tsx'
import { DayStepper } from './day-stepper.tsx'
import { DeskSections } from './desk-sections.tsx'
import styles from './desk.module.css'
import { deskTexts } from './texts.ts'
import { useDayAppointments, useDeskCounters, useIsClerk, useUnitId } from './use-desk.ts'

/** More than these are searched for, not read through. */
const manyRows = 8

/** Whom the unit expects on a day, at /quay/lich-hen. */
export function DayListScreen() {
  const text = useText(deskTexts)
  const counters = useDeskCounters()
  const unitId = useUnitId()
  const isClerk = useIsClerk()
  const { search } = useLocation()
  const footer = isClerk && counters.data && (
    <ActionBar>
      <ButtonLink to={`/quay/lich-hen/dat-ho${search}`}>{text.bookFor}</ButtonLink>
    </ActionBar>
  )
  return (
    <Screen title={text.title} footer={footer}>
      <DeskSections />
      {unitId === '' ? (
        <Notice>{text.noUnit}</Notice>
      ) : (
        <DataView query={counters} skeleton={<Skeleton rows={5} />}>
          {(data) => <DayList counters={data} />}
        </DataView>
      )}
    </Screen>
  )
}

function DayList({ counters: { today, services } }: { counters: Counters }) {
  const text = useText(deskTexts)
  const [chosen, setDay] = useAddressQuery('ngay')
  const [groupId, setGroup] = useAddressQuery('nhom')
  const day = /^\d{4}-\d{2}-\d{2}$/.test(chosen) ? chosen : today
  const query = useDayAppointments(day)
  const [first] = services
  const groups = [{ value: '', label: text.allGroups }, ...services.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <>
      <DayStepper day={day} today={today} onChange={(next) => setDay(next === today ? '' : next)} />
      {services.length > 1 && (
        <Chips label={text.counterGroup} labelHidden oneLine options={groups} value={groupId} onChange={setGroup} />
      )}
      {first && <DayNote day={day} groupId={groupId || first.id} />}
      <div className={styles.rows}>
        <DataView
          query={query}
          skeleton={<Skeleton rows={5} />}
          isEmpty={(rows) => rows.length === 0}
          empty={<Empty picture="papers" sentence={text.none} />}
        >
          {(rows) => <Rows rows={groupId ? rows.filter((row) => row.groupId === groupId) : rows} services={services} />}
        </DataView>
      </div>
    </>
  )
}

function Rows({ rows, services }: { rows: AppointmentSummary[]; services: Counters['services'] }) {
  const text = useText(deskTexts)
  const format = useFormat()
  const { pathname, search } = useLocation()
  const [words, setWords] = useState('')
  const wanted = fold(words.trim())
  const found =
    wanted === '' ? rows : rows.filter((row) => fold(`${row.servedName ?? ''} ${row.code}`).includes(wanted))
  return (
    <>
      {(rows.length > manyRows || words !== '') && (
        <SearchField label={text.search} value={words} onChange={setWords} />
      )}
      {found.length === 0 && <p>{text.noneOfFilter}</p>}
      {groupsOf(found, services).map(({ id, name, appointments }) => (
        <Group key={id} title={name} aside={text.count(format.number(appointments.length))}>
          <List label={name}>
            {appointments.map((one) => {
              const to = `/quay/lich-hen/${one.id}`
              return <AppointmentRow key={one.id} appointment={one} to={to + search} current={pathname === to} />
            })}
          </List>
        </Group>
      ))}
    </>
  )
}

/** In the order of the counters; a group that the calendar has dropped keeps the people it was promised to. */
function groupsOf(rows: AppointmentSummary[], services: Counters['services']) {
  const ids = services.map(({ id }) => id)
  for (const { groupId } of rows) if (!ids.includes(groupId)) ids.push(groupId)
  return ids
    .map((id) => {
      const appointments = rows.filter((row) => row.groupId === id)
      return { id, name: appointments[0]?.groupName ?? id, appointments }
    })
    .filter(({ appointments }) => appointments.length > 0)
}

import { useState } from 'react'
import type { QueueTicket, StaffQueue } from '../../../../contract/schemas/queue.ts'
import { useText } from '../../../i18n/texts.ts'
import { useSession } from '../../../session/session-context.tsx'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { List } from '../../../ui/list.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useAddressQuery } from '../../../ui/use-address-query.ts'
import { DeskSections } from '../desk/desk-sections.tsx'
import { CheckInSheet } from './check-in-sheet.tsx'
import { MyCounter } from './my-counter.tsx'
import styles from './staff-queue.module.css'
import { queueTexts } from './texts.ts'
import { TicketRow } from './ticket-row.tsx'
import { useStaffQueue } from './use-queue.ts'
import { WalkInSheet } from './walk-in-sheet.tsx'

const clerks = ['one-stop', 'specialist', 'leader']

/** The queue as the clerk works with it, at /quay/hang-doi: the line at the left, the own counter at the right. */
export function StaffQueueScreen() {
  const text = useText(queueTexts)
  const toast = useToast()
  const person = useSession((state) => state.person)
  const unitId = person?.unitId ?? ''
  const isClerk = person !== undefined && clerks.includes(person.role)
  const query = useStaffQueue(unitId !== '')
  const [sheet, setSheet] = useState<'check-in' | 'walk-in'>()
  const given = (ticket: QueueTicket | undefined) => {
    setSheet(undefined)
    if (ticket) toast(text.given(ticket.number))
  }
  const footer = isClerk && query.data && (
    <ActionBar>
      <Button onClick={() => setSheet('walk-in')}>{text.walkIn}</Button>
      <Button kind="primary" onClick={() => setSheet('check-in')}>
        {text.checkIn}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={text.title} footer={footer}>
      <DeskSections />
      {unitId === '' ? (
        <Notice>{text.noUnit}</Notice>
      ) : (
        <DataView query={query} skeleton={<Skeleton rows={5} />}>
          {(queue) => <Queue queue={queue} isClerk={isClerk} />}
        </DataView>
      )}
      {unitId !== '' && <ButtonLink to={`/bang-goi/${unitId}`}>{text.board}</ButtonLink>}
      {sheet === 'check-in' && <CheckInSheet onGiven={given} onClose={() => setSheet(undefined)} />}
      {sheet === 'walk-in' && query.data && (
        <WalkInSheet queue={query.data} onGiven={given} onClose={() => setSheet(undefined)} />
      )}
    </Screen>
  )
}

function Queue({ queue, isClerk }: { queue: StaffQueue; isClerk: boolean }) {
  const text = useText(queueTexts)
  const [counter, setCounter] = useAddressQuery('quay')
  const mine = queue.counters.find((one) => one.name === counter)
  const shown = mine ? queue.tickets.filter((one) => one.groupId === mine.groupId) : queue.tickets
  const waiting = shown.filter((one) => one.state === 'waiting')
  const aside = shown.filter((one) => one.state === 'held' || one.state === 'skipped')
  const over = shown.filter((one) => one.state === 'done' || one.state === 'no-show')
  const options = queue.counters.map(({ name }) => ({ value: name, label: name }))
  const rows = (tickets: QueueTicket[]) =>
    tickets.map((ticket) => <TicketRow key={ticket.id} ticket={ticket} counter={isClerk ? mine : undefined} />)
  return (
    <div className={styles.panes}>
      <div className={styles.counter}>
        <Chips label={text.myCounter} oneLine options={options} value={mine?.name} onChange={setCounter} />
        {mine ? (
          <MyCounter key={mine.name} queue={queue} counter={mine} isClerk={isClerk} />
        ) : (
          <Notice>{isClerk ? text.chooseCounter : text.readOnly}</Notice>
        )}
      </div>
      <div className={styles.line}>
        <Group title={text.lineOf(waiting.length)}>
          {waiting.length > 0 && <List label={text.line}>{rows(waiting)}</List>}
        </Group>
        {aside.length > 0 && (
          <Group title={text.aside}>
            <List label={text.aside}>{rows(aside)}</List>
          </Group>
        )}
        {over.length > 0 && (
          <Group title={text.over}>
            <List label={text.over}>{rows(over.slice().reverse().slice(0, 5))}</List>
          </Group>
        )}
      </div>
    </div>
  )
}

import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Hold } from '../../../../contract/schemas/appointment.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { useSession } from '../../../session/session-context.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import styles from '../appointments.module.css'
import { Countdown } from '../countdown.tsx'
import { appointmentTexts } from '../texts.ts'
import { whenWords } from '../when.ts'
import { bookingTexts } from './texts.ts'
import type { Visitor } from './visitor.ts'

type Props = {
  hold: Hold
  heldAt: number
  now: string
  unitName: string
  visitor: Visitor
  papers: number
  onOver: () => void
}

/** What is about to be booked, while its seat is kept: time, place and person, to be read once more. */
export function HeldSeat({ hold, heldAt, now, unitName, visitor, papers, onOver }: Props) {
  const text = useText(bookingTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const name = useSession(({ person }) => person?.name)
  const own = visitor.myName.trim() || name || text.whoUnknown
  const { slot, groupName } = hold
  const place = slot.place ? `${slot.place.name}\n${slot.place.address ?? ''}`.trim() : unitName
  return (
    <Card title={text.heldTitle} tone="yours">
      <Countdown key={hold.id} secondsLeft={hold.secondsLeft} at={heldAt} onOver={onOver} />
      <p className={styles.hint}>{text.heldHint}</p>
      <Facts
        facts={[
          { label: text.when, value: <b>{whenWords(slot, civilDayOf(new Date(now)), shared, format)}</b> },
          { label: text.where, value: `${groupName}\n${place}` },
          { label: text.who, value: visitor.forOther && visitor.servedName.trim() ? visitor.servedName : own },
          ...(papers > 0 ? [{ label: text.bring, value: text.bringCount(papers) }] : []),
        ]}
      />
    </Card>
  )
}

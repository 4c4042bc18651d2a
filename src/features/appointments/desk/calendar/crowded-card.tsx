import type { CrowdedSlot, UnitCalendar } from '../../../../../contract/schemas/appointment-calendar.ts'
import { useFormat } from '../../../../i18n/format.ts'
import { useText } from '../../../../i18n/texts.ts'
import { Card } from '../../../../ui/card.tsx'
import { Link } from '../../../../ui/link.tsx'
import { capital } from './calendar-words.ts'
import { calendarTexts } from './texts.ts'

type Props = { calendar: UnitCalendar; crowded: readonly CrowdedSlot[]; title?: string }

/** Slots with more people than seats; each leads to the people. */
export function CrowdedCard({ calendar, crowded, title }: Props) {
  const text = useText(calendarTexts)
  const format = useFormat()
  if (crowded.length === 0) return null
  const nameOf = (id: string) => calendar.groups.find((group) => group.id === id)?.name ?? id
  return (
    <Card title={title ?? text.crowdedTitle} tone="yours">
      {crowded.map(({ slotId, groupId, day, from, booked, held, seats }) => (
        <p key={slotId}>
          {capital(
            text.crowdedLine(from, format.day(day), nameOf(groupId), format.number(booked), format.number(seats)),
          )}
          {held > 0 && ` ${text.held(format.number(held))}`}
          {'. '}
          <Link to={`/quay/lich-hen?ngay=${day}&nhom=${groupId}`}>{text.seeThem}</Link>
        </p>
      ))}
    </Card>
  )
}

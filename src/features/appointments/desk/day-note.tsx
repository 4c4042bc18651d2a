import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Notice } from '../../../ui/notice.tsx'
import { closedWords } from './closed-words.ts'
import { deskTexts } from './texts.ts'
import { useDaySlots, useStaffCalendar } from './use-desk.ts'

/** What is not as usual on a day: closed and why, other hours, more people than seats. */
export function DayNote({ day, groupId }: { day: string; groupId: string }) {
  const text = useText(deskTexts)
  const format = useFormat()
  const { data } = useDaySlots(groupId, day)
  const crowded = (useStaffCalendar().data?.crowded ?? []).filter((slot) => slot.day === day)
  const groups = useStaffCalendar().data?.calendar.groups ?? []
  const nameOf = (id: string) => groups.find((group) => group.id === id)?.name ?? id
  const closed = data?.day.closed
  const note = data?.day.note
  return (
    <>
      {closed && <Notice tone="caution">{text.closedDay(closedWords(text, closed, day))}</Notice>}
      {!closed && note && <Notice>{text.openDay(note)}</Notice>}
      {crowded.length > 0 && (
        <Notice tone="caution">
          <p>
            <strong>{text.crowdedTitle}</strong>
          </p>
          {crowded.map(({ slotId, from, to, groupId: group, booked, seats }) => (
            <p key={slotId}>{text.crowded(from, to, nameOf(group), format.number(booked), format.number(seats))}</p>
          ))}
        </Notice>
      )}
    </>
  )
}

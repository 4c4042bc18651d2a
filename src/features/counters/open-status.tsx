import { civilDayOf, yearOf } from '../../../contract/rules/calendar/civil-day.ts'
import { hoursOn, openNow } from '../../../contract/rules/places/open-now.ts'
import type { ReceivingCounter, Reception } from '../../../contract/schemas/reception.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import styles from './counters.module.css'
import { counterTexts } from './texts.ts'

type Props = { counter: ReceivingCounter | undefined; counters: Reception; now: Date }

/** Open until when, or closed until when, by the hours of today and the days off. */
export function OpenStatus({ counter, counters, now }: Props) {
  const text = useText(counterTexts)
  const format = useFormat()
  const today = civilDayOf(now)
  const weekly = (counter && (hoursOn(counter.hours, today) ?? counter.hours[0]?.weekly)) ?? []
  const { open, next } = openNow(counters.calendar, weekly, now)
  if (open)
    return (
      <p className={styles.status}>
        <StatusTag tone="done">{text.openUntil(open.to)}</StatusTag>
      </p>
    )
  const nextYear = String(yearOf(today) + 1)
  const opens = !next
    ? text.opensUnknown(nextYear)
    : next.day === today
      ? text.opensToday(next.from)
      : text.opensOn(next.from, format.day(next.day))
  return (
    <p className={styles.status}>
      <StatusTag tone="neutral">{text.closed}</StatusTag>
      <span className={styles.opens}>{opens}</span>
    </p>
  )
}

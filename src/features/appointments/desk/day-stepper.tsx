import { ChevronLeft, ChevronRight } from 'lucide-react'
import { addDays } from '../../../../contract/rules/calendar/civil-day.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import styles from './desk.module.css'
import { deskTexts } from './texts.ts'

type Props = { day: string; today: string; onChange: (day: string) => void }

/** One day after the other; the way back to today stands there as soon as one has left it. */
export function DayStepper({ day, today, onChange }: Props) {
  const text = useText(deskTexts)
  const format = useFormat()
  return (
    <div className={styles.stepper}>
      <IconButton label={text.dayBefore} icon={<ChevronLeft size={26} />} onClick={() => onChange(addDays(day, -1))} />
      <div className={styles.dayName} aria-live="polite">
        <h2>{format.day(day)}</h2>
        {day === today ? (
          <p>{text.isToday}</p>
        ) : (
          <Button kind="quiet" onClick={() => onChange(today)}>
            {text.today}
          </Button>
        )}
      </div>
      <IconButton label={text.dayAfter} icon={<ChevronRight size={26} />} onClick={() => onChange(addDays(day, 1))} />
    </div>
  )
}

import { Clock } from 'lucide-react'
import { useText } from '../../i18n/texts.ts'
import styles from './appointments.module.css'
import { appointmentTexts } from './texts.ts'
import { useCountdown } from '../../ui/use-countdown.ts'
import { clockWords } from './when.ts'

type Props = { secondsLeft: number; at: number; onOver: () => void }

/** Seen every second, said aloud once a minute. */
export function Countdown({ secondsLeft, at, onOver }: Props) {
  const text = useText(appointmentTexts)
  const left = useCountdown(secondsLeft, at, onOver)
  return (
    <p className={styles.countdown}>
      <Clock size={20} aria-hidden />
      <span aria-hidden>{text.left(clockWords(left))}</span>
      <span role="timer" aria-live="polite" className="visually-hidden">
        {text.leftAloud(Math.floor(left / 60))}
      </span>
    </p>
  )
}

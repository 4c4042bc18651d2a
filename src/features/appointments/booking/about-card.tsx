import { useSearchParams } from 'react-router-dom'
import type { CounterService } from '../../../../contract/schemas/appointment-slot.ts'
import { useText } from '../../../i18n/texts.ts'
import { bookingPath, type BookingAsk } from '../../../lib/booking-path.ts'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from '../appointments.module.css'
import { bookingTexts } from './texts.ts'
import { UnitChoice } from './unit-choice.tsx'
import type { About } from './use-about.ts'

type Props = {
  about: About
  service: CounterService
  ask: BookingAsk
  /** The place cannot be changed any more. */
  fixed: boolean
}

/** At which office and counter; what was put by us says so. */
export function AboutCard({ about, service, ask, fixed }: Props) {
  const text = useText(bookingTexts)
  const [, setParams] = useSearchParams()
  const { counters, unitWhy, unitChoice } = about
  const change = (unit: string) => setParams(bookingPath({ ...ask, unit }).split('?')[1] ?? '', { replace: true })
  return (
    <Card>
      <Facts
        facts={[
          { label: text.where, value: [counters.unitName, counters.place.address].filter(Boolean).join('\n') },
          { label: text.counter, value: [service.name, service.description].filter(Boolean).join('\n') },
        ]}
      />
      {!fixed && (
        <>
          {unitWhy === 'guessed' && <p className={styles.second}>{text.guessed(counters.unitName)}</p>}
          {unitWhy === 'not-there' && <Notice tone="caution">{text.notAtUnit(counters.unitName)}</Notice>}
          <UnitChoice units={unitChoice} unitId={counters.unitId} onChosen={change} />
        </>
      )}
      {counters.sample && <Notice tone="caution">{text.sample}</Notice>}
      {counters.unconfirmed && !counters.sample && <Notice tone="caution">{counters.unconfirmed}</Notice>}
    </Card>
  )
}

import type { Reception } from '../../../contract/schemas/reception.ts'
import type { Locality, Unit } from '../../../contract/schemas/locality.ts'
import type { Procedure } from '../../../contract/schemas/procedure.ts'
import { useText } from '../../i18n/texts.ts'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import styles from './counters.module.css'
import { CallCounter, ChatWithCounter } from './reach-counter.tsx'
import { OpenStatus } from './open-status.tsx'
import { counterTexts } from './texts.ts'
import { inSentence } from './unit-words.ts'
import { useCounterFacts } from './use-counter-facts.ts'
import { useNow } from './use-now.ts'

export type CounterAbout = {
  locality: Locality
  counters: Reception
  /** The unit whose counter receives. */
  unit: Unit
  /** What the person named; it may be a unit of before. */
  asked: Unit
  procedure?: Procedure
}

/** Name, open or not, hours, place, phone, and how to file there; what nobody has confirmed says so. */
export function CounterCard(about: CounterAbout) {
  const text = useText(counterTexts)
  const now = useNow()
  const { counters, unit, procedure } = about
  const counter = counters.counters.find(({ unitId }) => unitId === unit.id)
  const desk = counters.otherDesks.find(({ fieldIds }) => procedure && fieldIds.includes(procedure.fieldId))
  const facts = useCounterFacts({ ...about, counter, desk, now })
  const name = desk
    ? text.desks[desk.kind](inSentence(unit.name))
    : (unit.counterName ?? text.counterOf(inSentence(unit.name)))
  return (
    <Card title={name}>
      {desk ? (
        <p className={styles.note}>{text.deskNote(desk.note, desk.source)}</p>
      ) : (
        <>
          <OpenStatus counter={counter} counters={counters} now={now} />
          <p className={styles.note}>{text.whatIsCounter}</p>
        </>
      )}
      <Facts
        facts={[
          ...facts.first,
          { label: text.phone, value: !desk && unit.phone ? <CallCounter phone={unit.phone} /> : text.noPhone },
          ...facts.last,
        ]}
      />
      {!desk && counter?.oaId && <ChatWithCounter accountId={counter.oaId} />}
    </Card>
  )
}

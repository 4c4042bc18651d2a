import { useState } from 'react'
import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { resolvePlace } from '../../../contract/rules/places/resolve-place.ts'
import { existsOn } from '../../../contract/rules/places/unit-at.ts'
import type { Unit } from '../../../contract/schemas/locality.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { Group } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import styles from './counters.module.css'
import { LocateMe } from './locate-me.tsx'
import { PlaceAnswer } from './place-answer.tsx'
import { counterTexts } from './texts.ts'
import { formerNames, joinedNames } from './unit-words.ts'

const typingPauseMs = 200

type Props = {
  units: Unit[]
  current: string | undefined
  /** What the person meant, perhaps a unit of before, and the unit that it is today. */
  onChoose: (meant: Unit, today: Unit) => void
}

/** By name or address, by where one stands, or from the list. What is typed stays on the phone. */
export function ChoosePlace({ units, current, onChoose }: Props) {
  const text = useText(counterTexts)
  const [typed, setTyped] = useState('')
  const searched = useDebounced(typed, typingPauseMs)
  return (
    <>
      <h2 className={styles.question}>{text.choose}</h2>
      <SearchField label={text.search} hint={text.searchHint} value={typed} onChange={setTyped} />
      <PlaceAnswer answer={resolvePlace(searched, units, civilDayOf(new Date()))} onChoose={onChoose} />
      <LocateMe units={units} onChoose={(unit) => onChoose(unit, unit)} />
      <UnitsToday units={units} current={current} onChoose={(unit) => onChoose(unit, unit)} />
    </>
  )
}

function UnitsToday({ units, current, onChoose }: Omit<Props, 'onChoose'> & { onChoose: (unit: Unit) => void }) {
  const text = useText(counterTexts)
  const format = useFormat()
  const today = civilDayOf(new Date())
  const receiving = units.filter(({ receives }) => receives)
  const existing = receiving.filter((unit) => existsOn(unit, today))
  const former = (unit: Unit) => joinedNames(formerNames(unit, units))
  return (
    <Group title={text.unitsToday}>
      <List label={text.unitsToday}>
        {(existing.length > 0 ? existing : receiving).map((unit) => (
          <ListRow
            key={unit.id}
            title={unit.name}
            lines={former(unit) && text.before(format.shortDay(unit.validFrom), former(unit))}
            current={unit.id === current}
            onPress={() => onChoose(unit)}
          />
        ))}
      </List>
    </Group>
  )
}

import type { Candidate, Resolution } from '../../../contract/rules/places/resolve-place.ts'
import type { Unit } from '../../../contract/schemas/locality.ts'
import { useText } from '../../i18n/texts.ts'
import { List, ListRow } from '../../ui/list.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './counters.module.css'
import { counterTexts } from './texts.ts'
import { joinedNames } from './unit-words.ts'

type Props = { answer: Resolution<Unit>; onChoose: (meant: Unit, today: Unit) => void }

/** What the typed words were understood as; the person presses what is right. */
export function PlaceAnswer({ answer, onChoose }: Props) {
  const text = useText(counterTexts)
  switch (answer.kind) {
    case 'nothing':
      return null
    case 'found':
      return (
        <Matches sentence={answer.sure ? undefined : text.didYouMean} places={[answer.place]} onChoose={onChoose} />
      )
    case 'several':
      return (
        <Matches
          sentence={answer.why === 'city' ? text.severalOfCity : text.several}
          places={answer.places}
          onChoose={onChoose}
        />
      )
    case 'no-such-ward':
      return <Notice live>{text.noSuchWard(answer.written)}</Notice>
    case 'elsewhere':
      return <Notice live>{text.elsewhere(answer.written)}</Notice>
    case 'street':
      return <Notice live>{text.street}</Notice>
    case 'unknown':
      return <Notice live>{text.unknown}</Notice>
  }
}

type MatchesProps = { sentence: string | undefined; places: Candidate<Unit>[]; onChoose: Props['onChoose'] }

function Matches({ sentence, places, onChoose }: MatchesProps) {
  const text = useText(counterTexts)
  const written = ({ today, meant }: Candidate<Unit>) =>
    joinedNames(meant.filter(({ name }) => name !== today.name).map(({ name }) => name))
  return (
    <div role="status" className={styles.matches}>
      {sentence && <p className={styles.note}>{sentence}</p>}
      <List label={text.matches}>
        {places.map((place) => (
          <ListRow
            key={place.today.id}
            title={place.today.name}
            lines={written(place) && text.writtenAs(written(place))}
            onPress={() => onChoose(meantOne(place), place.today)}
          />
        ))}
      </List>
    </div>
  )
}

/** The old ward is kept in the address when it alone was meant, so that the next screen can say what became of it. */
const meantOne = ({ today, meant }: Candidate<Unit>): Unit => (meant.length === 1 ? (meant[0] ?? today) : today)

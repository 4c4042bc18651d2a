import { MapPin } from 'lucide-react'
import type { ProcedureSummary } from '../../../../contract/schemas/procedure.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { useCounterPhone } from '../../../ui/counter-contact.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { List } from '../../../ui/list.tsx'
import { ProcedureRow } from '../procedure-row.tsx'
import styles from '../procedures.module.css'
import { procedureTexts } from '../texts.ts'

type Props = { query: string; nearest: readonly ProcedureSummary[]; onShowAll: () => void }

/** A search without a result is no dead end: what sounds like it, then the counter, which can be called or visited. */
export function NothingFound({ query, nearest, onShowAll }: Props) {
  const text = useText(procedureTexts)
  const phone = useCounterPhone()
  return (
    <>
      {nearest.length > 0 && (
        <>
          <p role="status">{text.nothing(query)}</p>
          <Group title={text.didYouMean}>
            <List label={text.didYouMean}>
              {nearest.map((one) => (
                <ProcedureRow key={one.code} procedure={one} />
              ))}
            </List>
          </Group>
        </>
      )}
      <Empty
        picture="boat"
        sentence={nearest.length > 0 ? text.orAskCounter : query ? text.nothing(query) : text.nothingInField}
      >
        <p className={styles.summary}>
          {phone ? (
            <>
              {text.counterPhone}: <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
            </>
          ) : (
            text.noCounterPhone
          )}
        </p>
        <ButtonLink kind="secondary" to="/den-dau" icon={<MapPin size={20} />}>
          {text.whereCounter}
        </ButtonLink>
        <Button kind="quiet" onClick={onShowAll}>
          {text.showAll}
        </Button>
      </Empty>
    </>
  )
}

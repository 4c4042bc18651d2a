import type { IdCard } from '../../../../contract/rules/identity/card-code.ts'
import type { VisitHolder, Visit } from '../../../../contract/schemas/visit.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { visitTexts } from './texts.ts'
import { useOpenVisit } from './use-visit.ts'
import styles from './visit.module.css'

type Props = { card: IdCard; onOpen: (visit: Visit) => void; onBack: () => void }

/** Turned to the person: what will be done for them, and their yes. Whoever helps them already is named. */
export function ConfirmStep({ card, onOpen, onBack }: Props) {
  const text = useText(visitTexts)
  const opening = useOpenVisit()
  const { number, fullName } = card
  const act = (takeOver: boolean) =>
    opening.mutate(
      { card: { number, fullName }, ...(takeOver && { takeOver }) },
      { onSuccess: ({ visit }) => visit && onOpen(visit) },
    )
  const held = opening.data?.heldBy
  const busy = opening.isPending ? text.opening : undefined
  const footer = (
    <ActionBar>
      <Button onClick={onBack}>{held ? text.back : text.notMe}</Button>
      <Button kind="primary" busyLabel={busy} onClick={() => act(Boolean(held))}>
        {held ? text.takeOver : text.agree}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={text.confirmTitle} heading={text.confirmHeading(fullName)} footer={footer}>
      <div className={styles.forPerson}>
        {opening.error && <FailureView small error={opening.error} />}
        <Card>
          <CardFacts card={card} />
        </Card>
        {held ? (
          <Held holder={held} />
        ) : (
          <ul className={styles.promises}>
            {text.promises.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </div>
    </Screen>
  )
}

function CardFacts({ card: { number, fullName, birthDate } }: { card: IdCard }) {
  const text = useText(visitTexts)
  const facts = [
    { label: text.who, value: fullName },
    { label: text.cardEnds, value: number.slice(-4) },
  ]
  if (birthDate) facts.push({ label: text.born, value: birthDate.split('-').reverse().join('/') })
  return <Facts facts={facts} />
}

function Held({ holder }: { holder: VisitHolder }) {
  const text = useText(visitTexts)
  const format = useFormat()
  const since = format.time(holder.since)
  return (
    <Notice tone="caution" live>
      {holder.isYou ? (
        <p>{text.heldByYou(since)}</p>
      ) : (
        <>
          <p>{text.heldBy(holder.name ?? text.somebody, holder.unitName, since)}</p>
          <p>{text.heldWhat}</p>
        </>
      )}
    </Notice>
  )
}

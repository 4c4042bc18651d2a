import { useParams } from 'react-router-dom'
import type { LifeEvent } from '../../../contract/schemas/life-event.ts'
import { useText } from '../../i18n/texts.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { Empty } from '../../ui/empty.tsx'
import { List } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './life-events.module.css'
import { StepRow } from './step-row.tsx'
import { lifeEventTexts } from './texts.ts'
import { useDone } from './use-done.ts'
import { useLifeEvents } from './use-life-events.ts'

/** One life event: its procedures in the order in which they are done. */
export function LifeEventScreen() {
  const text = useText(lifeEventTexts)
  const { id = '' } = useParams()
  const events = useLifeEvents()
  const event = events.data?.find((one) => one.id === id)
  return (
    <Screen title={text.title} heading={event?.name} back="/viec">
      <DataView
        query={events}
        skeleton={<Skeleton rows={5} />}
        isEmpty={() => event === undefined}
        empty={
          <Empty picture="boat" sentence={text.notFound}>
            <ButtonLink to="/viec">{text.title}</ButtonLink>
          </Empty>
        }
      >
        {() => event && <Bundle event={event} />}
      </DataView>
    </Screen>
  )
}

function Bundle({ event }: { event: LifeEvent }) {
  const text = useText(lifeEventTexts)
  const { done, toggle } = useDone(event.id)
  const finished = event.steps.filter(({ id }) => done.includes(id)).length
  return (
    <>
      <p className={styles.words}>{event.summary}</p>
      <p className={styles.words} role="status">
        <strong>
          {finished > 0 ? text.doneCount(finished, event.steps.length) : text.stepCount(event.steps.length)}
        </strong>
      </p>
      <List label={text.steps}>
        {event.steps.map((step, index) => (
          <StepRow
            key={step.id}
            step={step}
            number={index + 1}
            done={done.includes(step.id)}
            onToggle={() => toggle(step.id)}
          />
        ))}
      </List>
      <p className={styles.words}>{text.keptHere}</p>
    </>
  )
}

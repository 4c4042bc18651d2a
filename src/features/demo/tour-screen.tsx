import { useParams } from 'react-router-dom'
import { useText } from '../../i18n/texts.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import styles from './demo.module.css'
import { useDemo } from './demo-state.ts'
import { demoTexts } from './texts.ts'
import { tourOf } from './tours.ts'
import { demoRoot, useBeginTour } from './use-tour.ts'

/** One tour: its steps with what to say, and the way in at any of them. */
export function TourScreen() {
  const text = useText(demoTexts)
  const tour = tourOf(useParams()['tour'])
  const left = useDemo((state) => state.left)
  const { begin, busy, error } = useBeginTour()
  if (!tour) return null
  const words = text.everything[tour.id]
  const at = left[tour.id] ?? 0
  const footer = (
    <ActionBar>
      {at > 0 && <Button onClick={() => void begin(tour, 0)}>{text.begin}</Button>}
      <Button kind="primary" onClick={() => void begin(tour, at)} busyLabel={busy ? text.making : undefined}>
        {at > 0 ? text.goOn(at + 1) : text.begin}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={text.title} heading={words.name} back={demoRoot} footer={footer}>
      <div className={styles.parts}>
        <p className={styles.line}>{words.line}</p>
        {error !== undefined && (
          <>
            <FailureView small error={error} />
            {tour.scenario && <Notice tone="caution">{text.needsNetwork}</Notice>}
          </>
        )}
        <List label={text.steps}>
          {tour.steps.map(({ id }, index) => (
            <ListRow
              key={id}
              lead={<span className={styles.number}>{index + 1}</span>}
              title={words.steps[id]?.title}
              lines={words.steps[id]?.say}
              onPress={() => void begin(tour, index)}
            />
          ))}
        </List>
      </div>
    </Screen>
  )
}

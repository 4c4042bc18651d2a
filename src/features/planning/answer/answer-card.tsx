import { sayAnswer } from '../../../../contract/rules/planning/say.ts'
import type { PlanningAnswer } from '../../../../contract/schemas/planning-answer.ts'
import type { PlanningRelease } from '../../../../contract/schemas/planning-release.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card, Group } from '../../../ui/card.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from '../planning.module.css'
import { planningTexts, saidTexts } from '../texts.ts'
import { AnswerTools } from './answer-tools.tsx'
import { ParcelPicture } from './parcel-picture.tsx'
import { PlanCards } from './plan-cards.tsx'
import { themeIcons } from './theme-icons.tsx'

type Props = { answer: PlanningAnswer; release: PlanningRelease | undefined }

/** First what it means, then what it rests on. Everything is words; the drawing only helps. */
export function AnswerCard({ answer, release }: Props) {
  const text = useText(planningTexts)
  const said = sayAnswer(answer, useText(saidTexts))
  return (
    <>
      {said.place.map((line) => (
        <p key={line} className={styles.place}>
          {line}
        </p>
      ))}
      {said.sample !== null && <Notice tone="caution">{said.sample}</Notice>}
      <Card title={text.meaning}>
        <p className={styles.first}>{said.first}</p>
        <p className={styles.help}>{said.reference}</p>
      </Card>
      <AnswerTools answer={answer} said={said} />
      <PlanCards plans={said.plans} classes={release?.zoneClasses ?? []} />
      {said.roads.length > 0 && (
        <Card title={text.roads}>
          {said.roads.map((road, at) => (
            <div key={road.sentence} className={styles.road}>
              <p className={styles.zoneName}>{road.sentence}</p>
              <p>{road.setback}</p>
              {road.nearEdge !== null && <p className={styles.confirm}>{road.nearEdge}</p>}
              {road.source !== null && road.source !== said.roads[at + 1]?.source && (
                <p className={styles.small}>{road.source}</p>
              )}
            </div>
          ))}
        </Card>
      )}
      <Group title={text.themes}>
        <List label={text.themes}>
          {said.themes.map(({ theme, name, sentence, more }) => (
            <ListRow
              key={theme}
              title={name}
              lead={themeIcons[theme]}
              lines={more === null ? sentence : `${sentence} ${more}`}
            />
          ))}
        </List>
      </Group>
      <ParcelPicture answer={answer} />
      <Card title={text.sure}>
        <p>{said.accuracy}</p>
        {said.release.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Card>
    </>
  )
}

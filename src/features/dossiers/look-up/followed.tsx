import type { FollowedDossier } from '../../../../contract/schemas/dossier.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card, Group } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import styles from '../dossier/dossier.module.css'
import { dueSentence, statusTone, statusWords } from '../status-words.ts'
import { dossierTexts } from '../texts.ts'
import { lookUpTexts } from './texts.ts'

/** The same words as on the page of its owner, without anybody's name. */
export function Followed({ dossier }: { dossier: FollowedDossier }) {
  const words = useText(dossierTexts)
  const text = useText(lookUpTexts)
  const format = useFormat()
  const due = dueSentence(words, format, dossier)
  const facts = [{ label: text.unit, value: dossier.unitName }]
  if (dossier.submittedAt) facts.push({ label: text.submittedAt, value: format.moment(dossier.submittedAt) })
  return (
    <div className={styles.parts}>
      <Card>
        <StatusTag tone={statusTone(dossier)}>{statusWords(words, dossier)}</StatusTag>
        {due && <p className={styles.due}>{due}</p>}
        <p className={styles.code}>
          {words.code}: <b>{dossier.code}</b>
        </p>
        <Facts facts={facts} />
      </Card>
      <Group title={text.steps}>
        <ol className={styles.timeline}>
          {[...dossier.steps].reverse().map(({ action, at }, index) => (
            <li key={dossier.steps.length - index} className={styles.entry}>
              <p className={styles.eventTitle}>{words.event[action]}</p>
              <p className={styles.eventLine}>{format.moment(at)}</p>
            </li>
          ))}
        </ol>
      </Group>
      <p style={{ marginBottom: 16 }}>{text.whole}</p>
    </div>
  )
}

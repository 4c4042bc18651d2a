import type { Dossier, OfficialPaper } from '../../../../contract/schemas/dossier.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import { dossierTexts } from '../texts.ts'
import styles from './dossier.module.css'
import { timelineOf } from './timeline.ts'

type Props = { dossier: Dossier; forStaff: boolean; onPaper: (paper: OfficialPaper) => void }

export function TimelineView({ dossier, forStaff, onPaper }: Props) {
  const text = useText(dossierTexts)
  const format = useFormat()
  const entries = timelineOf(text, format, dossier, forStaff)
  if (entries.length === 0) return null
  return (
    <Group title={text.timeline}>
      <ol className={styles.timeline}>
        {dossier.turn !== 'nobody' && (
          <li className={styles.entry}>
            <StatusTag tone={dossier.turn === 'resident' ? 'yours' : 'working'}>
              {turnWords(text, dossier, forStaff)}
            </StatusTag>
          </li>
        )}
        {entries.map((entry) => {
          const paper = dossier.papers.find(({ number }) => number === entry.paperNumber)
          return (
            <li key={entry.key} className={styles.entry}>
              <p className={styles.eventTitle}>{entry.title}</p>
              <p className={styles.eventLine}>{[format.moment(entry.when), entry.by].filter(Boolean).join(', ')}</p>
              {entry.notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
              {paper && (
                <div className={styles.eventPaper}>
                  <Button kind="quiet" onClick={() => onPaper(paper)}>
                    {text.paperNumber(paper.number)}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ol>
    </Group>
  )
}

function turnWords(text: ReturnType<typeof dossierTexts.current>, { turn }: Dossier, forStaff: boolean): string {
  const words = forStaff && turn === 'resident' ? text.residentForStaff : text.turn[turn]
  return text.now(words.toLowerCase())
}

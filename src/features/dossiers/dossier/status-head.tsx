import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/card.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import { dueSentence, statusTone, statusWords } from '../status-words.ts'
import { dossierTexts } from '../texts.ts'
import styles from './dossier.module.css'

/** Where it stands, whose turn it is and until when: the first thing on the page. */
export function StatusHead({ dossier, forStaff }: { dossier: Dossier; forStaff: boolean }) {
  const text = useText(dossierTexts)
  const format = useFormat()
  const due = dueSentence(text, format, dossier)
  const isMine = !forStaff && dossier.turn === 'resident'
  return (
    <Card tone={isMine ? 'yours' : 'plain'}>
      <StatusTag tone={statusTone(dossier)}>{statusWords(text, dossier)}</StatusTag>
      {due && <p className={styles.due}>{due}</p>}
      <p className={styles.code}>
        {dossier.officialCode ? text.code : text.temporaryCode}: <b>{dossier.code}</b>
      </p>
    </Card>
  )
}

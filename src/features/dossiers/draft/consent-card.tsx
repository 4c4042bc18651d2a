import type { ReactNode } from 'react'
import { useText } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { useDraftParts } from './draft-context.tsx'
import styles from './draft.module.css'
import { draftTexts } from './texts.ts'

/** What the person agrees to. A change of these words needs a new `consentVersion` (send-draft.ts). */
export function ConsentCard({ children }: { children: ReactNode }) {
  const text = useText(draftTexts)
  const { dossier } = useDraftParts()
  return (
    <Card title={text.consentTitle}>
      <Facts
        facts={[
          { label: text.purpose, value: text.purposeText(dossier.procedureName) },
          { label: text.receiver, value: dossier.unitName },
          { label: text.retention, value: text.retentionText },
        ]}
      />
      <div className={styles.statements}>{children}</div>
    </Card>
  )
}

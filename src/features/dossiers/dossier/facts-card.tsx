import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts, type Fact } from '../../../ui/facts.tsx'
import { useOpenFile } from '../files/use-open-file.tsx'
import { dossierTexts } from '../texts.ts'

export function AboutCard({ dossier }: { dossier: Dossier }) {
  const text = useText(dossierTexts)
  const format = useFormat()
  const facts: Fact[] = [
    { label: text.unit, value: dossier.unitName },
    { label: text.resultVia, value: text.channel[dossier.resultChannel] },
  ]
  if (dossier.applicantName) facts.unshift({ label: text.applicant, value: dossier.applicantName })
  if (dossier.submittedAt) facts.push({ label: text.submittedAt, value: format.moment(dossier.submittedAt) })
  return (
    <Card title={text.about}>
      <Facts facts={facts} />
    </Card>
  )
}

export function ResultCard({ dossier }: { dossier: Dossier }) {
  const text = useText(dossierTexts)
  const format = useFormat()
  const { open, opening, sheet } = useOpenFile(dossier.id)
  const { result } = dossier
  if (!result) return null
  const facts: Fact[] = [
    { label: text.documentNumber, value: result.documentNumber },
    { label: text.signedAt, value: format.moment(result.signedAt) },
  ]
  if (result.deliveredVia && result.deliveredAt)
    facts.push({ label: text.deliveredVia, value: `${result.deliveredVia}\n${format.moment(result.deliveredAt)}` })
  return (
    <Card title={text.resultTitle}>
      <Facts facts={facts} />
      <p style={{ marginTop: 12 }}>
        <Button kind="primary" busyLabel={opening ? text.opening : undefined} onClick={() => open(result.file)}>
          {text.openResult}
        </Button>
      </p>
      {sheet}
    </Card>
  )
}

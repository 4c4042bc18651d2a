import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts, type Fact } from '../../../ui/facts.tsx'
import { deliveryTexts } from '../delivery/texts.ts'
import { useOpenFile } from '../files/use-open-file.tsx'
import { dossierTexts } from '../texts.ts'

export function AboutCard({ dossier }: { dossier: Dossier }) {
  const text = useText(dossierTexts)
  const format = useFormat()
  const facts: Fact[] = [{ label: text.unit, value: dossier.unitName }]
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
  const words = useText(deliveryTexts)
  const { result } = dossier
  if (!result) return null
  const facts: Fact[] = [
    { label: words.documentNumber, value: result.documentNumber },
    { label: words.signedAt, value: format.moment(result.signedAt) },
  ]
  if (result.deliveredVia && result.deliveredAt)
    facts.push({ label: words.deliveredVia, value: `${result.deliveredVia}\n${format.moment(result.deliveredAt)}` })
  if (result.postCode) facts.push({ label: words.postCode, value: `${result.postCode}\n${words.followPost}` })
  return (
    <Card title={words.resultTitle}>
      <Facts facts={facts} />
      <p style={{ marginTop: 12 }}>
        <Button kind="primary" busyLabel={opening ? text.opening : undefined} onClick={() => open(result.file)}>
          {words.openResult}
        </Button>
      </p>
      {sheet}
    </Card>
  )
}

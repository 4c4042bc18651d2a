import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { newId } from '../../../lib/new-id.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { dossierTexts } from '../texts.ts'
import { keys } from '../use-dossiers.ts'
import { pageTexts } from './texts.ts'

/** Once there is a result, its owner says once how it was. */
export function RatingCard({ dossier }: { dossier: Dossier }) {
  const text = useText(pageTexts)
  const words = text.stars.split('\n')
  if (dossier.rating)
    return (
      <Card title={text.rateTitle}>
        <p>{text.rated(words[dossier.rating.stars - 1] ?? '')}</p>
      </Card>
    )
  return dossier.mayRate ? <Rate dossier={dossier} words={words} /> : null
}

function Rate({ dossier, words }: { dossier: Dossier; words: readonly string[] }) {
  const text = useText(pageTexts)
  const { working } = useText(dossierTexts)
  const api = useApi()
  const queries = useQueryClient()
  // The same rating sent again, after a lost answer, carries the same key.
  const [key] = useState(newId)
  const [chosen, setChosen] = useState<string>()
  const [more, setMore] = useState('')
  const [tried, setTried] = useState(false)
  const rate = useMutation({
    mutationFn: (stars: number) =>
      api(
        'POST /dossiers/{id}/rating',
        { params: { id: dossier.id }, body: { stars, ...(more.trim() !== '' && { words: more.trim() }) } },
        { idempotencyKey: key },
      ),
    onSuccess: (after) => queries.setQueryData(keys.dossier(dossier.id), after),
  })

  function send() {
    setTried(true)
    if (chosen !== undefined) rate.mutate(Number(chosen))
  }

  return (
    <Card title={text.rateTitle}>
      <p style={{ marginBottom: 12 }}>{text.rateText}</p>
      <Chips
        label={text.rateTitle}
        labelHidden
        options={words.map((label, at) => ({ value: String(at + 1), label }))}
        value={chosen}
        onChange={setChosen}
      />
      <TextArea label={text.rateWords} required={false} value={more} onChange={setMore} maxLength={500} rows={2} />
      {tried && chosen === undefined && (
        <Notice tone="failed" live>
          {text.rateMissing}
        </Notice>
      )}
      {rate.error && <FailureView error={rate.error} small />}
      <Button busyLabel={rate.isPending ? working : undefined} onClick={send}>
        {text.rate}
      </Button>
    </Card>
  )
}

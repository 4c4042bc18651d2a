import { useRef } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { EarlierPapers as Earlier } from '../../../../contract/schemas/paper-pages.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { newId } from '../../../lib/new-id.ts'
import { Button } from '../../../ui/button.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import styles from '../files/files.module.css'
import { keys } from '../use-dossiers.ts'
import { paperTexts } from './texts.ts'

type Offer = Earlier['items'][number]
type Props = { dossierId: string; requirementId: string; name: string }

/** The same paper from an earlier dossier of this person: one tap, nothing is photographed or sent again. */
export function EarlierPapers({ dossierId, requirementId, name }: Props) {
  const text = useText(paperTexts)
  const format = useFormat()
  const api = useApi()
  const queries = useQueryClient()
  const params = { id: dossierId, requirementId }
  const attempt = useRef<{ [dossierId: string]: string }>({})
  const { data } = useQuery({
    queryKey: ['mine', 'earlier-papers', dossierId, requirementId],
    queryFn: () => api('GET /dossiers/{id}/documents/{requirementId}/earlier', { params }),
  })
  const reuse = useMutation({
    mutationFn: (offer: Offer) => {
      const idempotencyKey = (attempt.current[offer.dossierId] = attempt.current[offer.dossierId] ?? newId())
      const body = { fileIds: offer.files.map(({ id }) => id) }
      return api('POST /dossiers/{id}/documents/{requirementId}/reuse', { params, body }, { idempotencyKey })
    },
    onSuccess: (after) => queries.setQueryData(keys.dossier(dossierId), after),
  })
  const [offer] = data?.items ?? []
  const [file] = offer?.files ?? []
  if (!offer || !file) return null
  return (
    <>
      <p className={styles.hint}>{text.usedBefore(offer.procedureName, format.day(file.storedAt))}</p>
      <Button
        aria-label={text.forPaper(text.useAgain, name)}
        busyLabel={reuse.isPending ? text.usingAgain : undefined}
        onClick={() => reuse.mutate(offer)}
      >
        {text.useAgain}
      </Button>
      {reuse.error && <FailureView error={reuse.error} small />}
    </>
  )
}

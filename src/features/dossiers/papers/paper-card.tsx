import type { ReactNode } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useStore } from 'zustand'
import type { DossierDocument, StoredFile } from '../../../../contract/schemas/dossier.ts'
import type { DocumentRequirement } from '../../../../contract/schemas/procedure.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from '../files/files.module.css'
import { StoredFileLine } from '../files/stored-file.tsx'
import { useOpenFile } from '../files/use-open-file.tsx'
import { keys } from '../use-dossiers.ts'
import { countFault } from '../../../../contract/rules/preflight/page-count.ts'
import { ChooseFiles } from './choose-files.tsx'
import { EarlierPapers } from './earlier-papers.tsx'
import { PagesOfPaper } from './pages/pages-of-paper.tsx'
import { PhotoDoubts } from './photo-doubts.tsx'
import { paperTexts } from './texts.ts'
import { UploadLine } from './upload-line.tsx'
import type { UploadQueue } from './upload-queue.ts'

type Props = {
  dossierId: string
  requirementId: string
  name: string
  requirement?: DocumentRequirement | undefined
  /** Why it has to be handed in again. */
  reason?: string | undefined
  /** A drawing of what the paper looks like. */
  sample?: ReactNode
  document: DossierDocument | undefined
  /** Asks for the day that stands on it, where it counts for so long only. */
  date?: ReactNode
  queue: UploadQueue
}

/** One needed paper: what it is, what the server has of it, what is on its way, and how to add to it. */
export function PaperCard({
  dossierId,
  requirementId,
  name,
  requirement,
  reason,
  sample,
  document,
  date,
  queue,
}: Props) {
  const text = useText(paperTexts)
  const items = useStore(queue.store, (state) => state.items).filter((one) => one.requirementId === requirementId)
  const unsent = document?.files.filter((file) => !file.sent) ?? []
  const fault = requirement && items.length === 0 ? countFault(requirement, unsent) : undefined
  const isEmpty = unsent.length + items.length === 0
  const title = requirement?.required === false ? `${name} ${text.optional}` : name
  const photoLabel = reason && isEmpty ? text.takeAgain : isEmpty ? undefined : text.takeAnother
  return (
    <div id={`paper.${requirementId}`} tabIndex={-1} className={styles.paper}>
      <Card title={title} tone={reason && isEmpty ? 'yours' : 'plain'}>
        {reason && <p>{reason}</p>}
        {sample}
        {requirement && <AboutPaper requirement={requirement} />}
        <StoredFiles dossierId={dossierId} files={unsent} />
        {items.length > 0 && (
          <ul>
            {items.map((item) => (
              <UploadLine key={item.key} item={item} queue={queue} />
            ))}
          </ul>
        )}
        <PhotoDoubts requirementId={requirementId} queue={queue} />
        {unsent.length > 0 && items.length === 0 && (
          <PagesOfPaper dossierId={dossierId} requirementId={requirementId} name={name} />
        )}
        {requirement && isEmpty && <EarlierPapers dossierId={dossierId} requirementId={requirementId} name={name} />}
        {unsent.length > 0 && date}
        {fault && <Notice tone="caution">{text.counts[fault]}</Notice>}
        <ChooseFiles paper={name} photoLabel={photoLabel} onFiles={(files) => queue.add(requirementId, files)} />
      </Card>
    </div>
  )
}

function AboutPaper({ requirement: { hint, originals, whereToGet } }: { requirement: DocumentRequirement }) {
  const text = useText(paperTexts)
  return (
    <>
      {hint && <p className={styles.hint}>{hint}</p>}
      <p className={styles.hint}>{originals > 0 ? text.original : text.copy}</p>
      {whereToGet && <p className={styles.hint}>{text.whereToGet(whereToGet)}</p>}
    </>
  )
}

/** Files that are not sent yet: they can be looked at and removed. */
function StoredFiles({ dossierId, files }: { dossierId: string; files: readonly StoredFile[] }) {
  const text = useText(paperTexts)
  const api = useApi()
  const queries = useQueryClient()
  const { open, opening, sheet } = useOpenFile(dossierId)
  const removal = useMutation({
    mutationFn: (fileId: string) => api('DELETE /dossiers/{id}/files/{fileId}', { params: { id: dossierId, fileId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.dossier(dossierId) }),
  })
  if (files.length === 0) return null
  return (
    <>
      <ul>
        {files.map((file) => (
          <StoredFileLine key={file.id} file={file} onOpen={open} opening={opening}>
            <Button
              kind="quiet"
              aria-label={text.dropFile(file.name)}
              busyLabel={removal.isPending && removal.variables === file.id ? text.removing : undefined}
              onClick={() => removal.mutate(file.id)}
            >
              {text.drop}
            </Button>
          </StoredFileLine>
        ))}
      </ul>
      {removal.error && <FailureView error={removal.error} small />}
      {sheet}
    </>
  )
}

import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { FileText, Images, Mailbox } from 'lucide-react'
import { useNavigate } from 'react-router-dom'
import { useApi } from '../../../api/api-context.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { ConfirmSheet } from '../../../ui/confirm-sheet.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { deliveryTexts } from '../delivery/texts.ts'
import { AskHelp } from '../help/ask-help.tsx'
import { HelpersCard } from '../help/helpers-card.tsx'
import { useOwns } from '../help/use-owns.ts'
import { ToCounter } from '../visit/to-counter.tsx'
import { draftPath, useDraft, useDraftParts } from './draft-context.tsx'
import styles from './draft.module.css'
import { SaveLine } from './save-line.tsx'
import { draftTexts } from './texts.ts'
import { useForgetDraft } from './use-forget-draft.ts'
import { faultsOf, useProgress, type Progress } from './use-progress.ts'

export function TaskListScreen() {
  const text = useText(draftTexts)
  const format = useFormat()
  const { dossier, draft } = useDraftParts()
  const progress = useProgress()
  const isOwner = useOwns(dossier)
  const sentHere = dossier.mode === 'in-app'
  const footer = (
    <ActionBar>
      <ButtonLink kind="primary" to={draftPath(dossier.id, '/kiem-tra')}>
        {sentHere ? text.check : text.pack}
      </ButtonLink>
    </ActionBar>
  )
  return (
    <Screen
      title={sentHere ? text.title : text.packTitle}
      heading={dossier.procedureName}
      back="/ho-so"
      footer={footer}
    >
      <p className={styles.lead}>{text.unitLine(dossier.unitName)}</p>
      {!sentHere && <Notice>{text.packLead}</Notice>}
      {dossier.helpers.length > 0 && (
        <div style={{ marginBottom: 12 }}>
          <HelpersCard dossier={dossier} />
        </div>
      )}
      <SaveLine />
      <List label={sentHere ? text.tasks : text.packTasks}>
        <FormTask {...progress} />
        <PapersTask {...progress} />
        {sentHere && <ResultTask {...progress} />}
      </List>
      <p className={styles.below}>{dossier.draftExpiresAt && text.keptUntil(format.day(dossier.draftExpiresAt))}</p>
      {isOwner && (
        <>
          <p className={styles.below}>
            <AskHelp what={{ dossierId: dossier.id, isSent: false }} />
          </p>
          {/* A photo on its way would not arrive. */}
          {progress.openUploads === 0 && (
            <p className={styles.below}>
              <ToCounter dossierId={dossier.id} save={draft.flush} />
            </p>
          )}
          <Discard />
        </>
      )}
    </Screen>
  )
}

function FormTask({ faults, untouched }: Progress) {
  const text = useText(draftTexts)
  const { dossier, definition } = useDraftParts()
  const sections = definition.form?.sections ?? []
  const next = sections.find((section) => faultsOf(section, faults).length > 0) ?? sections[0]
  if (!next) return <ListRow title={text.form} lead={<FileText size={24} />} lines={text.noForm} />
  return (
    <ListRow
      title={text.form}
      lead={<FileText size={24} />}
      to={draftPath(dossier.id, `/to-khai/${next.id}`)}
      trail={<TaskTag left={faults.length} words={untouched ? text.notStarted : text.partsLeft(faults.length)} />}
    />
  )
}

function PapersTask({ missing, needed, openUploads }: Progress) {
  const text = useText(draftTexts)
  const { dossier } = useDraftParts()
  const words = openUploads > 0 ? text.uploading(openUploads) : text.papersLeft(missing.length)
  return (
    <ListRow
      title={text.papers}
      lead={<Images size={24} />}
      to={draftPath(dossier.id, '/giay-to')}
      lines={needed.length === 0 ? text.noPapers : undefined}
      trail={<TaskTag left={missing.length + openUploads} words={words} />}
    />
  )
}

function ResultTask({ postFaults }: Progress) {
  const text = useText(draftTexts)
  const words = useText(deliveryTexts)
  const { dossier } = useDraftParts()
  const channel = useDraft((state) => state.resultChannel)
  return (
    <ListRow
      title={text.result}
      lead={<Mailbox size={24} />}
      to={draftPath(dossier.id, '/nhan-ket-qua')}
      lines={words.channel[channel]}
      trail={<TaskTag left={postFaults.length} words={words.partsLeft(postFaults.length)} />}
    />
  )
}

/** What is done stays quiet; what is left has the colour. */
function TaskTag({ left, words }: { left: number; words: string }) {
  const text = useText(draftTexts)
  return left === 0 ? <StatusTag tone="done">{text.done}</StatusTag> : <StatusTag tone="yours">{words}</StatusTag>
}

function Discard() {
  const text = useText(draftTexts)
  const api = useApi()
  const forget = useForgetDraft()
  const navigate = useNavigate()
  const toast = useToast()
  const { dossier } = useDraftParts()
  const [asks, setAsks] = useState(false)
  const discard = useMutation({
    mutationFn: () => api('DELETE /dossiers/{id}', { params: { id: dossier.id } }),
    onSuccess: () =>
      forget(dossier.id, () => {
        navigate('/ho-so', { replace: true })
        toast(text.discarded)
      }),
  })
  return (
    <>
      <p className={styles.below}>
        <Button kind="danger" onClick={() => setAsks(true)}>
          {text.discard}
        </Button>
      </p>
      {asks && (
        <ConfirmSheet
          title={text.discard}
          act={text.discard}
          cancel={text.keep}
          danger
          busyLabel={discard.isPending ? text.discarding : undefined}
          onAct={() => discard.mutate()}
          onClose={() => setAsks(false)}
        >
          <p>{text.discardAsk}</p>
          {discard.error && <FailureView error={discard.error} small />}
        </ConfirmSheet>
      )}
    </>
  )
}

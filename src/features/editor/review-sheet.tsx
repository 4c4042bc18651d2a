import { useState } from 'react'
import type { EditorProcedureDetail } from '../../../contract/schemas/editor.ts'
import { useText } from '../../i18n/texts.ts'
import { ConfirmSheet } from '../../ui/confirm-sheet.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { editorTexts } from './texts.ts'
import { useReview } from './use-editor.ts'

export type Decision = 'show' | 'hold'

type Props = { detail: EditorProcedureDetail; decision: Decision; onClose: () => void }

const shortestNote = 5

/** No decision without a reason: whoever comes after has to understand it. */
export function ReviewSheet({ detail, decision, onClose }: Props) {
  const text = useText(editorTexts)
  const toast = useToast()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const review = useReview(detail.code, () => {
    onClose()
    toast(text.saved)
  })
  const isShort = note.trim().length < shortestNote
  const act = () => {
    setTried(true)
    if (!isShort) review.mutate({ versionId: detail.versionId, decision, note: note.trim() })
  }
  return (
    <ConfirmSheet
      title={text[decision]}
      act={text[decision]}
      cancel={text.cancel}
      busyLabel={review.isPending ? text.saving : undefined}
      onAct={act}
      onClose={onClose}
    >
      <TextArea
        id="note"
        label={text.why}
        hint={text.whyHint}
        required
        error={tried && isShort ? text.whyMissing : undefined}
        maxLength={500}
        value={note}
        onChange={setNote}
      />
      {review.error && <FailureView small error={review.error} />}
    </ConfirmSheet>
  )
}

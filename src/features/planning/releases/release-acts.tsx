import { useState } from 'react'
import type { DeskReleaseDetail } from '../../../../contract/schemas/planning-desk.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmSheet } from '../../../ui/confirm-sheet.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { releaseTexts } from './texts.ts'
import { useReleaseAct, type Act } from './use-desk-releases.ts'

type Detail = { detail: DeskReleaseDetail }

/** What is next: another signature, being published, or going back. Undefined: nothing that this person can do. */
function nextOf({ desk: { state, signatures, missingSignatures } }: DeskReleaseDetail): Act | undefined {
  if (state === 'current') return undefined
  if (missingSignatures > 0) return signatures.some(({ mine }) => mine) ? undefined : 'sign'
  return state === 'draft' ? 'publish' : 'rollBack'
}

/** One act at a time, each behind a sheet that says what it does. */
export function ReleaseActs({ detail }: Detail) {
  const text = useText(releaseTexts)
  const [asking, setAsking] = useState<Act>()
  const [stale, setStale] = useState(false)
  const next = nextOf(detail)
  const close = () => setAsking(undefined)
  const note = stale ? text.stale : !next && detail.desk.missingSignatures > 0 ? text.waitsForOther : undefined
  if (!next && !note) return null
  return (
    <ActionBar note={note && <span role="status">{note}</span>}>
      {next && (
        <Button kind="primary" onClick={() => setAsking(next)} aria-haspopup="dialog">
          {text[next]}
        </Button>
      )}
      {asking && (
        <ActSheet
          detail={detail}
          act={asking}
          onClose={close}
          onStale={() => {
            setStale(true)
            close()
          }}
        />
      )}
    </ActionBar>
  )
}

type SheetProps = Detail & { act: Act; onClose: () => void; onStale: () => void }

function ActSheet({ detail: { desk, comparedWith }, act, onClose, onStale }: SheetProps) {
  const text = useText(releaseTexts)
  const toast = useToast()
  const onDone = () => {
    onClose()
    toast(text.done[act])
  }
  const doing = useReleaseAct(desk, act, { onDone, onStale })
  return (
    <ConfirmSheet
      title={text[`${act}Title`]}
      act={text[act]}
      cancel={text.cancel}
      busyLabel={doing.isPending ? text.working : undefined}
      onAct={() => doing.mutate()}
      onClose={onClose}
    >
      <p>{text[`${act}Words`](desk.release.name, comparedWith?.name)}</p>
      {doing.error && <FailureView small error={doing.error} />}
    </ConfirmSheet>
  )
}

import { useState } from 'react'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmSheet } from '../../../ui/confirm-sheet.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { dossierTexts } from '../texts.ts'
import { useMove } from '../use-move.ts'
import { pageTexts } from './texts.ts'

type Way = 'cancel' | 'request-withdrawal'

/** Before acceptance a dossier is cancelled at once; afterwards staff have to agree. */
export function Withdraw({ dossier }: { dossier: Dossier }) {
  const text = useText(pageTexts)
  const [asks, setAsks] = useState(false)
  const ways: readonly Way[] = ['cancel', 'request-withdrawal']
  const way = ways.find((one) => dossier.actions.includes(one))
  if (!way) return null
  return (
    <>
      <Button kind="danger" onClick={() => setAsks(true)}>
        {way === 'cancel' ? text.cancel : text.withdraw}
      </Button>
      {asks && <Confirm dossier={dossier} way={way} onClose={() => setAsks(false)} />}
    </>
  )
}

function Confirm({ dossier, way, onClose }: { dossier: Dossier; way: Way; onClose: () => void }) {
  const text = useText(pageTexts)
  const { working } = useText(dossierTexts)
  const toast = useToast()
  const [reason, setReason] = useState('')
  const words =
    way === 'cancel'
      ? { act: text.cancel, says: text.cancelText, done: text.cancelled }
      : { act: text.withdraw, says: text.withdrawText, done: text.withdrawalAsked }
  const move = useMove(dossier, () => {
    onClose()
    toast(words.done)
  })
  const given = reason.trim()
  return (
    <ConfirmSheet
      title={words.act}
      act={words.act}
      cancel={text.keepIt}
      danger
      busyLabel={move.isPending ? working : undefined}
      onAct={() =>
        move.mutate({
          action: way,
          revision: dossier.revision,
          ...(given.length >= 3 && { reason: given }),
        })
      }
      onClose={onClose}
    >
      <p style={{ marginBottom: 12 }}>{words.says}</p>
      <p style={{ marginBottom: 16 }}>{text.comesBack}</p>
      <TextArea
        label={text.whyOptional}
        required={false}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        rows={2}
      />
      {move.error && <FailureView error={move.error} small />}
    </ConfirmSheet>
  )
}

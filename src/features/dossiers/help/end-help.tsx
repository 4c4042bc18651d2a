import { useText } from '../../../i18n/texts.ts'
import { ConfirmSheet } from '../../../ui/confirm-sheet.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { helpTexts } from './texts.ts'
import { useEndHelp } from './use-help.ts'

type Props = {
  /** `who` helps; null for the helper, who stops. */
  help: { id: string; dossierId: string | null; who: string | null }
  onClose: () => void
  onEnded?: () => void
}

/** Asks once, then ends it at once. */
export function EndHelp({ help, onClose, onEnded }: Props) {
  const text = useText(helpTexts)
  const toast = useToast()
  const end = useEndHelp(help.dossierId, () => {
    onClose()
    toast(help.who === null ? text.stopped : text.ended)
    onEnded?.()
  })
  const act = help.who === null ? text.stop : text.end
  return (
    <ConfirmSheet
      title={act}
      act={act}
      cancel={text.keep}
      danger
      busyLabel={end.isPending ? text.ending : undefined}
      onAct={() => end.mutate(help.id)}
      onClose={onClose}
    >
      <p>{help.who === null ? text.stopAsk : text.endAsk(help.who)}</p>
      {end.error && <FailureView small error={end.error} />}
    </ConfirmSheet>
  )
}

import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ConfirmSheet } from '../../../ui/confirm-sheet.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { deskTexts } from './texts.ts'
import { useDeskAct } from './use-desk-act.ts'

type Props = { appointment: Appointment; onClose: () => void }

export function CancelSheet({ appointment: { id, servedName, from, day }, onClose }: Props) {
  const text = useText(deskTexts)
  const format = useFormat()
  const toast = useToast()
  const cancel = useDeskAct(id, 'cancel', () => {
    onClose()
    toast(text.cancelled)
  })
  return (
    <ConfirmSheet
      title={text.cancelAsk}
      act={text.cancelFor}
      cancel={text.keep}
      danger
      busyLabel={cancel.isPending ? text.working : undefined}
      onAct={() => cancel.mutate()}
      onClose={onClose}
    >
      <p>{text.cancelSays(servedName ?? text.noName, `${from} ${format.day(day)}`)}</p>
      {cancel.error && <FailureView small error={cancel.error} />}
    </ConfirmSheet>
  )
}

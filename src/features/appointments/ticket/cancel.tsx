import { useState } from 'react'
import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmSheet } from '../../../ui/confirm-sheet.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { appointmentTexts } from '../texts.ts'
import { ticketTexts } from './texts.ts'
import { useTicketAct } from './use-ticket-act.ts'

/** Gives the seat back, after asking once. */
export function Cancel({ appointment: { id, actions } }: { appointment: Appointment }) {
  const text = useText(ticketTexts)
  const shared = useText(appointmentTexts)
  const toast = useToast()
  const [asks, setAsks] = useState(false)
  const cancel = useTicketAct(
    id,
    (api, _given: null, options) => api('POST /appointments/{id}/cancel', { params: { id } }, options),
    () => {
      setAsks(false)
      toast(text.cancelled)
    },
  )
  if (!actions.includes('cancel')) return null
  return (
    <>
      <Button kind="danger" onClick={() => setAsks(true)}>
        {text.cancel}
      </Button>
      {asks && (
        <ConfirmSheet
          title={text.cancel}
          act={text.cancel}
          cancel={text.keepIt}
          danger
          busyLabel={cancel.isPending ? shared.working : undefined}
          onAct={() => cancel.mutate(null)}
          onClose={() => setAsks(false)}
        >
          <p>{text.cancelText}</p>
          {cancel.error && <FailureView error={cancel.error} small />}
        </ConfirmSheet>
      )}
    </>
  )
}

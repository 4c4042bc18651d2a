import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { deskTexts } from './texts.ts'
import { useDeskAct } from './use-desk-act.ts'

/** Whoever missed too many appointments cannot book in the app, until the staff open it again. */
export function LiftBlock({ appointment }: { appointment: Appointment }) {
  const text = useText(deskTexts)
  const format = useFormat()
  const toast = useToast()
  const lift = useDeskAct(appointment.id, 'lift-block', () => toast(text.lifted))
  if (appointment.blockedUntil === null) return null
  return (
    <Notice tone="caution">
      <p>{text.blocked(format.day(appointment.blockedUntil))}</p>
      {appointment.deskActions.includes('lift-block') && (
        <Button onClick={() => lift.mutate()} busyLabel={lift.isPending ? text.working : undefined}>
          {text.lift}
        </Button>
      )}
      {lift.error && <FailureView small error={lift.error} />}
    </Notice>
  )
}

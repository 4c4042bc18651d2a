import { useState } from 'react'
import type { QueueTicket, StaffQueue } from '../../../../contract/schemas/queue.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/check-field.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { queueTexts } from './texts.ts'
import { useGroupNames } from './use-group-names.ts'
import { useQueueStep } from './use-queue.ts'

type Props = { queue: StaffQueue; onGiven: (ticket: QueueTicket | undefined) => void; onClose: () => void }

/** A number for somebody who comes without an appointment. Nothing personal is asked for. */
export function WalkInSheet({ queue, onGiven, onClose }: Props) {
  const text = useText(queueTexts)
  const groups = useGroupNames(queue.unitId)
  const [groupId, setGroup] = useState<string>()
  const [hasPriority, setPriority] = useState(false)
  const step = useQueueStep(onGiven)
  return (
    <Sheet title={text.walkIn} onClose={onClose}>
      <Chips label={text.group} options={groups} value={groupId} onChange={setGroup} />
      <CheckField label={text.priority} hint={text.priorityHint} checked={hasPriority} onChange={setPriority} />
      {step.error && <FailureView small error={step.error} />}
      <Button
        kind="primary"
        wide
        disabled={groupId === undefined}
        busyLabel={step.isPending ? text.working : undefined}
        onClick={() => groupId !== undefined && step.mutate({ do: 'walk-in', groupId, hasPriority })}
      >
        {text.give}
      </Button>
    </Sheet>
  )
}

import { useState } from 'react'
import { faultsOfPostTo, knownPostTo, postFields, postParts } from '../../../../contract/rules/delivery/post-to.ts'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useFaultItems } from '../draft/fault-items.ts'
import { useDefinition } from '../use-dossiers.ts'
import { useMove } from '../use-move.ts'
import { DeliveryForm, type Delivery } from './delivery-form.tsx'
import { deliveryTexts } from './texts.ts'

/** Another way for the result to come, for a dossier that has been sent. */
export function ChangeDelivery({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const text = useText(deliveryTexts)
  const toast = useToast()
  const itemsOf = useFaultItems()
  const form = useDefinition(dossier.id).data?.form ?? null
  const [value, setValue] = useState<Delivery>(dossier)
  const [attempt, setAttempt] = useState(0)
  const move = useMove(dossier, () => {
    onClose()
    toast(text.changed)
  })
  const known = knownPostTo(form, dossier.answers, civilDayOf(new Date()))
  const given = value.postTo ?? known
  const faults = value.resultChannel === 'post' ? faultsOfPostTo(given) : []
  const shown = attempt > 0 ? faults : []
  const fields = postFields(text.part)

  function save() {
    setAttempt((n) => n + 1)
    if (faults.length > 0) return
    const { resultChannel } = value
    const where = resultChannel === 'post' ? { postTo: given } : {}
    move.mutate({ action: 'choose-delivery', revision: dossier.revision, resultChannel, ...where })
  }

  const footer = (
    <ActionBar>
      <Button onClick={onClose}>{text.leave}</Button>
      <Button kind="primary" busyLabel={move.isPending ? text.saving : undefined} onClick={save}>
        {text.save}
      </Button>
    </ActionBar>
  )
  return (
    <Sheet title={text.change} onClose={onClose} footer={footer}>
      <ErrorSummary
        items={itemsOf(
          postParts.map((part) => fields[part]),
          shown,
        )}
        attempt={attempt}
      />
      {move.error && <FailureView error={move.error} small />}
      <DeliveryForm unitName={dossier.unitName} value={value} known={known} errors={shown} onChange={setValue} />
    </Sheet>
  )
}

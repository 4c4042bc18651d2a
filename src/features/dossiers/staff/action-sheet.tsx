import { useState } from 'react'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { deliveryFacts } from '../delivery/delivery-facts.ts'
import { deliveryTexts } from '../delivery/texts.ts'
import { useMove } from '../use-move.ts'
import { ActionField } from './action-field.tsx'
import {
  actionForms,
  faultsIn,
  fieldsOf,
  firstValues,
  transitionOf,
  type Fault,
  type StaffAction,
} from './action-forms.ts'
import { staffTexts, type StaffWords } from './texts.ts'

type Props = { dossier: Dossier; action: StaffAction; onClose: () => void }

/** One act of staff: what it does, what it asks for, and its failures. */
export function ActionSheet({ dossier, action, onClose }: Props) {
  const text = useText(staffTexts)
  const delivery = useText(deliveryTexts)
  const toast = useToast()
  const format = useFormat()
  const [values, setValues] = useState(() => {
    const rate = dossier.fee.rates.map(format.fee).join(', ')
    return firstValues(action, dossier, { basis: text.basisFromData(dossier.procedureCode, rate), via: text.via })
  })
  const [attempt, setAttempt] = useState(0)
  const move = useMove(dossier, () => {
    onClose()
    toast(text.done)
  })
  const faults = attempt > 0 ? faultsIn(action, values) : []
  const items = faults.map((fault) => ({ fieldId: placeOf(fault), sentence: sentenceOf(text, fault) }))

  function act() {
    setAttempt((n) => n + 1)
    if (faultsIn(action, values).length === 0) move.mutate(transitionOf(action, dossier.revision, values))
  }

  const footer = (
    <ActionBar>
      <Button onClick={onClose}>{text.cancel}</Button>
      <Button
        kind={actionForms[action].danger ? 'danger' : 'primary'}
        busyLabel={move.isPending ? text.working : undefined}
        onClick={act}
      >
        {text.act[action]}
      </Button>
    </ActionBar>
  )
  return (
    <Sheet title={text.act[action]} onClose={onClose} footer={footer}>
      <ErrorSummary items={items} attempt={attempt} />
      {move.error && <FailureView error={move.error} small />}
      <p style={{ marginBottom: 16 }}>{text.says[action]}</p>
      {action === 'hand-over' && (
        <div style={{ marginBottom: 16 }}>
          <Facts facts={deliveryFacts(delivery, dossier)} />
        </div>
      )}
      {fieldsOf(action, dossier).map((field) => (
        <ActionField
          key={field.id}
          field={field}
          dossier={dossier}
          values={values}
          errorAt={(place) => items.find(({ fieldId }) => fieldId === place)?.sentence}
          onChange={setValues}
        />
      ))}
    </Sheet>
  )
}

const placeOf = (fault: Fault) => `act.${fault.field}`

function sentenceOf(text: StaffWords, fault: Fault): string {
  switch (fault.kind) {
    case 'amount':
      return text.badAmount
    case 'short':
      return text.reasonShort(text.field[fault.field])
    case 'missing':
      return text.missing(text.field[fault.field])
  }
}

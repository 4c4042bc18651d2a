import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { faultsOfPostTo, postFields, postParts } from '../../../../contract/rules/delivery/post-to.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { DeliveryForm } from '../delivery/delivery-form.tsx'
import { deliveryTexts } from '../delivery/texts.ts'
import { draftPath, useDraft, useDraftParts } from './draft-context.tsx'
import { useFaultItems } from './fault-items.ts'
import { SaveLine } from './save-line.tsx'
import { draftTexts } from './texts.ts'
import { useKnownPostTo } from './use-known-post-to.ts'

export function ResultScreen() {
  const text = useText(draftTexts)
  const words = useText(deliveryTexts)
  const itemsOf = useFaultItems()
  const navigate = useNavigate()
  const { draft, dossier } = useDraftParts()
  const resultChannel = useDraft((state) => state.resultChannel)
  const postTo = useDraft((state) => state.postTo)
  const known = useKnownPostTo()
  const [attempt, setAttempt] = useState(0)
  const faults = resultChannel === 'post' ? faultsOfPostTo(postTo ?? known) : []
  const shown = attempt > 0 ? faults : []
  const fields = postFields(words.part)

  function proceed() {
    setAttempt((n) => n + 1)
    if (resultChannel === 'post' && !postTo) draft.chooseDelivery({ resultChannel, postTo: known })
    void draft.flush()
    if (faults.length === 0) navigate(draftPath(dossier.id, '/kiem-tra'))
  }

  const footer = (
    <ActionBar>
      <Button kind="primary" onClick={proceed}>
        {text.next(text.check)}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={text.result} back={draftPath(dossier.id)} footer={footer}>
      <ErrorSummary
        items={itemsOf(
          postParts.map((part) => fields[part]),
          shown,
        )}
        attempt={attempt}
      />
      <SaveLine />
      <DeliveryForm
        unitName={dossier.unitName}
        value={{ resultChannel, postTo }}
        known={known}
        errors={shown}
        onChange={draft.chooseDelivery}
      />
    </Screen>
  )
}

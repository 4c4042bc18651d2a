import { useNavigate } from 'react-router-dom'
import type { ResultChannel } from '../../../../contract/schemas/dossier.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { draftPath, useDraft, useDraftParts } from './draft-context.tsx'
import { SaveLine } from './save-line.tsx'
import { draftTexts } from './texts.ts'

const channels: readonly ResultChannel[] = ['electronic', 'counter', 'post']

export function ResultScreen() {
  const text = useText(draftTexts)
  const navigate = useNavigate()
  const { draft, dossier } = useDraftParts()
  const channel = useDraft((state) => state.resultChannel)
  const hints = {
    electronic: text.channelHint.electronic,
    counter: text.channelHint.counter(dossier.unitName),
    post: text.channelHint.post,
  }

  function proceed() {
    void draft.flush()
    navigate(draftPath(dossier.id, '/kiem-tra'))
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
      <SaveLine />
      <ChoiceField
        label={text.channelQuestion}
        options={channels.map((value) => ({ value, label: text.channel[value], hint: hints[value] }))}
        value={channel}
        onChange={(value) => {
          const chosen = channels.find((one) => one === value)
          if (chosen) draft.chooseChannel(chosen)
        }}
      />
    </Screen>
  )
}

import { postFields, postParts, type PostPart, type PostTo } from '../../../../contract/rules/delivery/post-to.ts'
import type { FieldError } from '../../../../contract/rules/forms/definition.ts'
import type { ResultChannel } from '../../../../contract/schemas/delivery.ts'
import { useText } from '../../../i18n/texts.ts'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { FieldView } from '../fields/field-view.tsx'
import { deliveryTexts } from './texts.ts'

export type Delivery = { resultChannel: ResultChannel; postTo: PostTo | null }

const channels: readonly ResultChannel[] = ['electronic', 'counter', 'post']

type Props = {
  unitName: string
  value: Delivery
  /** What the form says; offered to who chooses the post. */
  known: PostTo
  errors: readonly FieldError[]
  onChange: (value: Delivery) => void
}

/** How the result comes, and for the post where to. */
export function DeliveryForm({ unitName, value, known, errors, onChange }: Props) {
  const text = useText(deliveryTexts)
  const { resultChannel, postTo } = value
  const hints = { ...text.hint, counter: text.hint.counter(unitName) }
  const fields = postFields(text.part)
  const given = postTo ?? known
  const sourceOf = (part: PostPart) => (given[part] !== '' && given[part] === known[part] ? text.fromForm : undefined)

  function choose(chosen: string) {
    const channel = channels.find((one) => one === chosen)
    if (channel) onChange({ resultChannel: channel, postTo })
  }

  return (
    <>
      <ChoiceField
        label={text.question}
        options={channels.map((one) => ({ value: one, label: text.channel[one], hint: hints[one] }))}
        value={resultChannel}
        onChange={choose}
      />
      {resultChannel === 'post' && (
        <>
          {postParts.map((part) => (
            <FieldView
              key={part}
              field={fields[part]}
              value={given[part]}
              errors={errors}
              source={sourceOf(part)}
              onChange={(typed) =>
                onChange({ resultChannel, postTo: { ...given, [part]: typeof typed === 'string' ? typed : '' } })
              }
            />
          ))}
          <Notice>{text.postFee}</Notice>
        </>
      )}
    </>
  )
}

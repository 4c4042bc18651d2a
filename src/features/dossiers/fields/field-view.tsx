import { memo } from 'react'
import type { AnswerValue, FieldDefinition, FieldError } from '../../../../contract/rules/forms/definition.ts'
import { useText } from '../../../i18n/texts.ts'
import { Notice } from '../../../ui/notice.tsx'
import { AddressKind } from './address/address-field.tsx'
import { ChoiceKind } from './choice/choice-kind-field.tsx'
import { ComputedKind } from './computed/computed-field.tsx'
import { ConsentKind } from './consent/consent-field.tsx'
import { CountKind } from './count/count-field.tsx'
import { DateKind } from './date/date-kind-field.tsx'
import { DateTimeKind } from './date-time/date-time-field.tsx'
import { EmailKind } from './email/email-field.tsx'
import { faultSentence } from './fault-sentence.ts'
import { LongTextKind } from './long-text/long-text-field.tsx'
import { MeasureKind } from './measure/measure-field.tsx'
import { MoneyKind } from './money/money-field.tsx'
import { MultiChoiceKind } from './multi-choice/multi-choice-field.tsx'
import { ParcelKind } from './parcel/parcel-field.tsx'
import { PersonNameKind } from './person-name/person-name-field.tsx'
import { PersonalIdKind } from './personal-id/personal-id-field.tsx'
import { PhoneKind } from './phone/phone-field.tsx'
import { PointKind } from './point/point-field.tsx'
import { TableKind } from './table/table-field.tsx'
import { TaxCodeKind } from './tax-code/tax-code-field.tsx'
import { TextKind } from './text/text-field.tsx'
import { fieldTexts } from './texts.ts'
import { YesNoKind } from './yes-no/yes-no-field.tsx'

type Props = {
  field: FieldDefinition
  value: AnswerValue | undefined
  /** The answer that a computed field is made of. */
  from?: AnswerValue | undefined
  errors: readonly FieldError[]
  source?: string | undefined
  onChange: (value: AnswerValue | undefined) => void
  /** Zalo told the number; the other fields that want it may have it too. */
  onZaloPhone?: ((phone: string) => void) | undefined
  /** The screen is titled with the question. */
  labelHidden?: boolean | undefined
}

/** One field of a form, by its kind. */
export const FieldView = memo(function FieldView({ field, value, from, errors, source, ...rest }: Props) {
  const { onChange, onZaloPhone, labelHidden } = rest
  const text = useText(fieldTexts)
  const errorAt = (path: string) => {
    const error = errors.find((one) => one.path === path)
    return error && faultSentence(text, field, error)
  }
  const { id, label, hint, required } = field
  const look = { id, label, labelHidden, hint, required, source, error: errorAt(id) }
  const given = { look, value, onChange, errorAt }
  switch (field.kind) {
    case 'text':
      return <TextKind field={field} {...given} />
    case 'long-text':
      return <LongTextKind field={field} {...given} />
    case 'person-name':
      return <PersonNameKind field={field} {...given} />
    case 'personal-id':
      return <PersonalIdKind field={field} {...given} />
    case 'phone':
      return <PhoneKind field={field} {...given} onZaloPhone={onZaloPhone} />
    case 'email':
      return <EmailKind field={field} {...given} />
    case 'address':
      return <AddressKind field={field} {...given} />
    case 'parcel':
      return <ParcelKind field={field} {...given} />
    case 'point':
      return <PointKind field={field} {...given} />
    case 'yes-no':
      return <YesNoKind {...given} />
    case 'tax-code':
      return <TaxCodeKind field={field} {...given} />
    case 'money':
      return <MoneyKind field={field} {...given} />
    case 'measure':
      return <MeasureKind field={field} {...given} />
    case 'date-time':
      return <DateTimeKind field={field} {...given} />
    case 'date':
    case 'partial-date':
      return <DateKind field={field} {...given} />
    case 'choice':
      return <ChoiceKind field={field} {...given} />
    case 'multi-choice':
      return <MultiChoiceKind field={field} {...given} />
    case 'count':
      return <CountKind field={field} {...given} />
    case 'table':
      return <TableKind field={field} {...given} />
    case 'computed':
      return <ComputedKind look={look} from={from} />
    case 'consent':
      return <ConsentKind field={field} {...given} />
    default:
      return <UnknownKind field={field} />
  }
})

/** A newer server may send a kind that this build does not know; a kind of ours without a line above does not compile. */
function UnknownKind({ field }: { field: never }) {
  const text = useText(fieldTexts)
  const { label }: { label: string } = field
  return (
    <Notice tone="caution">
      <p>
        <b>{label}</b>
      </p>
      <p>{text.atCounter}</p>
    </Notice>
  )
}

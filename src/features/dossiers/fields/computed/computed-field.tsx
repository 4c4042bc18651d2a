import { dateInWords } from '../../../../../contract/rules/identity/date-in-words.ts'
import { isPartialDate } from '../../../../../contract/rules/identity/partial-date.ts'
import { useText } from '../../../../i18n/texts.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { textOf, type FieldProps } from '../field-props.ts'
import { fieldTexts } from '../texts.ts'
import styles from './computed-field.module.css'

type Props = Pick<FieldProps<'computed'>, 'look'> & { from: FieldProps<'computed'>['value'] }

/** Worked out from another answer, as the paper form wants it written. */
export function ComputedKind({ look, from }: Props) {
  const text = useText(fieldTexts)
  const value = textOf(from)
  const words = isPartialDate(value) ? dateInWords(value) : text.emptyComputed
  return (
    <div id={look.id} className={styles.computed} aria-live="polite">
      <Facts facts={[{ label: look.label, value: words }]} />
    </div>
  )
}

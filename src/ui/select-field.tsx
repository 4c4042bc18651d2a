import { ChevronDown } from 'lucide-react'
import { useText } from '../i18n/texts.ts'
import { classNames } from '../lib/class-names.ts'
import { Field, type FieldLook } from './field.tsx'
import styles from './field.module.css'
import { uiTexts } from './texts.ts'

export type FieldOption = { value: string; label: string }

type Props = FieldLook & { options: readonly FieldOption[]; value: string; onChange: (value: string) => void }

/** The phone's own list; the empty first entry stands until something is chosen. */
export function SelectField({ options, value, onChange, ...look }: Props) {
  const text = useText(uiTexts)
  return (
    <Field {...look}>
      {(control) => (
        <div className={styles.selectBox}>
          <select
            {...control}
            className={classNames(styles.control, styles.select)}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            <option value="">{text.choose}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className={styles.selectIcon} size={20} />
        </div>
      )}
    </Field>
  )
}

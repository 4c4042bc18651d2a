import { useState } from 'react'
import { useText } from '../i18n/texts.ts'
import { classNames } from '../lib/class-names.ts'
import { joinDate, splitDate, type DateParts } from './date-parts.ts'
import { FieldGroup, type FieldLook } from './field.tsx'
import styles from './field.module.css'
import { uiTexts } from './texts.ts'

type Props = FieldLook & {
  /** `YYYY-MM-DD`, or `YYYY-MM`, `YYYY` where a part of a date is enough. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
}

const parts = ['day', 'month', 'year'] as const

/** Three numbers to type: faster than a calendar for a birthday, and every web view has it. */
export function DateField({ value, onChange, onBlur, ...look }: Props) {
  const text = useText(uiTexts)
  const [typed, setTyped] = useState<DateParts>(() => splitDate(value))
  // The value may also come from elsewhere (a draft, a prefill); what is being typed stays as typed.
  const shown = joinDate(typed) === value ? typed : splitDate(value)

  const change = (part: keyof DateParts, given: string) => {
    const next = { ...shown, [part]: given.replace(/\D/g, '') }
    setTyped(next)
    onChange(joinDate(next))
  }

  return (
    <FieldGroup {...look}>
      {({ invalid }) => (
        <div className={styles.parts}>
          {parts.map((part) => (
            <label key={part} className={classNames(styles.part, part === 'year' && styles.year)}>
              <span className={styles.partLabel}>{text[part]}</span>
              <input
                className={styles.control}
                inputMode="numeric"
                autoComplete="off"
                maxLength={part === 'year' ? 4 : 2}
                aria-invalid={invalid || undefined}
                value={shown[part]}
                onChange={(event) => change(part, event.target.value)}
                onBlur={onBlur}
              />
            </label>
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

import { FieldGroup, type FieldLook } from './field.tsx'
import styles from './choice-field.module.css'

type ChoiceOption = { value: string; label: string; hint?: string | undefined }

type Props = FieldLook & {
  options: readonly ChoiceOption[]
  value: string | undefined
  onChange: (value: string) => void
}

/** One of a few, as large cards. */
export function ChoiceField({ options, value, onChange, ...look }: Props) {
  return (
    <FieldGroup {...look}>
      {({ id }) =>
        options.map((option) => (
          <label key={option.value} className={styles.card}>
            <input
              className={styles.input}
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <CardText {...option} />
          </label>
        ))
      }
    </FieldGroup>
  )
}

type ManyProps = FieldLook & {
  options: readonly ChoiceOption[]
  values: readonly string[]
  onChange: (values: string[]) => void
}

/** Any number of a few, as large cards. */
export function MultiChoiceField({ options, values, onChange, ...look }: ManyProps) {
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  return (
    <FieldGroup {...look}>
      {() =>
        options.map((option) => (
          <label key={option.value} className={styles.card}>
            <input
              className={styles.input}
              type="checkbox"
              checked={values.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <CardText {...option} />
          </label>
        ))
      }
    </FieldGroup>
  )
}

function CardText({ label, hint }: ChoiceOption) {
  return (
    <span className={styles.text}>
      {label}
      {hint && <span className={styles.hint}>{hint}</span>}
    </span>
  )
}

import { useId, type ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import { useText } from '../i18n/texts.ts'
import { classNames } from '../lib/class-names.ts'
import styles from './field.module.css'
import { uiTexts } from './texts.ts'

/** What every field has. `id` is also what an error summary points at. */
export type FieldLook = {
  id?: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  /** The title of the screen says it already; a screen reader still has it. */
  labelHidden?: boolean | undefined
  /** Where a prefilled value came from, for example "từ thẻ CCCD". */
  source?: string | undefined
}

type Control = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
  'aria-required': boolean | undefined
}

const described = (id: string, { hint, error, source }: FieldLook) =>
  [hint && `${id}-hint`, error && `${id}-error`, source && `${id}-source`].filter(Boolean).join(' ') || undefined

/** Label above, hint below it, error between hint and control, all tied to the control. */
export function Field({ children, ...look }: FieldLook & { children: (control: Control) => ReactNode }) {
  const own = useId()
  const id = look.id ?? own
  return (
    <div className={classNames(styles.field, look.error && styles.wrong)}>
      <label className={look.labelHidden ? 'visually-hidden' : styles.label} htmlFor={id}>
        {look.label} <OptionalMark required={look.required} />
      </label>
      <FieldNotes {...look} id={id} />
      {children({
        id,
        'aria-describedby': described(id, look),
        'aria-invalid': look.error ? true : undefined,
        'aria-required': look.required || undefined,
      })}
      <Source id={id} source={look.source} />
    </div>
  )
}

/** The same for several controls that answer one question. */
export function FieldGroup({
  children,
  ...look
}: FieldLook & { children: (group: { id: string; invalid: boolean }) => ReactNode }) {
  const own = useId()
  const id = look.id ?? own
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classNames(styles.field, look.error && styles.wrong)}
      aria-describedby={described(id, look)}
    >
      <legend className={look.labelHidden ? 'visually-hidden' : styles.label}>
        {look.label} <OptionalMark required={look.required} />
      </legend>
      <FieldNotes {...look} id={id} />
      {children({ id, invalid: look.error !== undefined })}
      <Source id={id} source={look.source} />
    </fieldset>
  )
}

function OptionalMark({ required }: { required: boolean | undefined }) {
  const text = useText(uiTexts)
  return required === false ? <span className={styles.optional}>{text.optional}</span> : null
}

function FieldNotes({ id, hint, error }: FieldLook & { id: string }) {
  const text = useText(uiTexts)
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <CircleAlert className={styles.errorIcon} size={18} />
          <span>
            <span className="visually-hidden">{text.errorPrefix} </span>
            {error}
          </span>
        </p>
      )}
    </>
  )
}

function Source({ id, source }: { id: string; source: string | undefined }) {
  return source ? (
    <p id={`${id}-source`} className={styles.source}>
      {source}
    </p>
  ) : null
}

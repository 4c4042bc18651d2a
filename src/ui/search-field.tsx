import { useRef, type FormEvent, type ReactNode } from 'react'
import { Search, X } from 'lucide-react'
import { useText } from '../i18n/texts.ts'
import { IconButton } from './button.tsx'
import styles from './search-field.module.css'
import { uiTexts } from './texts.ts'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  /** Enter, or the key "search" of the keyboard. */
  onSubmit?: () => void
  hint?: string
  /** A small act at the end of the empty field. */
  aside?: ReactNode
}

export function SearchField({ label, value, onChange, onSubmit, hint, aside }: Props) {
  const text = useText(uiTexts)
  const input = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    input.current?.blur()
    onSubmit?.()
  }
  const clear = () => {
    onChange('')
    input.current?.focus()
  }
  return (
    <form role="search" className={styles.form} onSubmit={submit}>
      <Search className={styles.icon} size={22} />
      <input
        ref={input}
        className={styles.input}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        aria-label={label}
        placeholder={hint ?? label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {value === '' ? aside : <IconButton label={text.clearSearch} icon={<X size={20} />} onClick={clear} />}
    </form>
  )
}

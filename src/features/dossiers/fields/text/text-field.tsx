import { TextField } from '../../../../ui/text-field.tsx'
import { textOf, type FieldProps } from '../field-props.ts'

export function TextKind({ field, look, value, onChange }: FieldProps<'text' | 'long-text'>) {
  const listId = `${look.id}-list`
  const { suggestions } = field
  return (
    <>
      <TextField
        {...look}
        value={textOf(value)}
        onChange={onChange}
        maxLength={field.maxLength ?? 300}
        list={suggestions && listId}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  )
}

import { TextArea } from '../../../../ui/text-area.tsx'
import { textOf, type FieldProps } from '../field-props.ts'

export function LongTextKind({ field, look, value, onChange }: FieldProps<'text' | 'long-text'>) {
  return <TextArea {...look} value={textOf(value)} onChange={onChange} maxLength={field.maxLength ?? 300} />
}

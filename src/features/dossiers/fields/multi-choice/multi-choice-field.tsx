import type { AnswerValue } from '../../../../../contract/rules/forms/definition.ts'
import { MultiChoiceField } from '../../../../ui/choice-field.tsx'
import type { FieldProps } from '../field-props.ts'

const isText = (one: unknown): one is string => typeof one === 'string'
const textsOf = (value: AnswerValue | undefined): string[] =>
  Array.isArray(value) ? value.reduce<string[]>((texts, one) => (isText(one) ? [...texts, one] : texts), []) : []

export function MultiChoiceKind({ field, look, value, onChange }: FieldProps<'multi-choice'>) {
  return <MultiChoiceField {...look} options={field.options} values={textsOf(value)} onChange={onChange} />
}

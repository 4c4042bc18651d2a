import type { AnswerValue, FieldDefinition, FieldKind } from '../../../../contract/rules/forms/definition.ts'
import type { FieldLook } from '../../../ui/field.tsx'

/** The definitions that a kind is one of. */
type Holding<K extends FieldKind, F = FieldDefinition> = F extends { kind: FieldKind }
  ? K extends F['kind']
    ? F
    : never
  : never

/** What every field kind gets; `errorAt` gives the sentence for a part of a field, by its path. */
export type FieldProps<K extends FieldKind> = {
  field: Holding<K>
  look: FieldLook & { id: string }
  value: AnswerValue | undefined
  onChange: (value: AnswerValue | undefined) => void
  errorAt: (path: string) => string | undefined
}

export const textOf = (value: AnswerValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

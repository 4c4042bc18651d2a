import type { Answers, AnswerValue, FieldDefinition, FieldError } from '../../../../contract/rules/forms/definition.ts'
import { Card } from '../../../ui/card.tsx'
import { FieldView } from '../fields/field-view.tsx'

type Props = {
  asked: readonly { field: FieldDefinition; reason: string }[]
  answers: Answers
  errors: readonly FieldError[]
  onChange: (id: string, value: AnswerValue | undefined) => void
}

/** The answers to correct, each with what is wrong with it; a chunk of its own, because few dossiers need it. */
export function AskedFields({ asked, answers, errors, onChange }: Props) {
  return (
    <>
      {asked.map(({ field, reason }) => (
        <div key={field.id} style={{ marginBottom: 12 }}>
          <Card tone="yours">
            <p style={{ marginBottom: 8 }}>{reason}</p>
            <FieldView
              field={field}
              value={answers[field.id]}
              errors={errors}
              onChange={(value) => onChange(field.id, value)}
            />
          </Card>
        </div>
      ))}
    </>
  )
}

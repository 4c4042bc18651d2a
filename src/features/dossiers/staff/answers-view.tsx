import type { Answers, FormDefinition } from '../../../../contract/rules/forms/definition.ts'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { visibleFields } from '../../../../contract/rules/forms/visibility.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { uiTexts } from '../../../ui/texts.ts'
import { answerText } from '../../../../contract/rules/forms/answer-text.ts'
import { useDefinition } from '../use-dossiers.ts'
import { staffTexts } from './texts.ts'

/** What the resident declared, section by section, to read. */
export function AnswersView({ dossier }: { dossier: Dossier }) {
  const form = useDefinition(dossier.id).data?.form
  return form ? <AnswersOf form={form} answers={dossier.answers} /> : null
}

export function AnswersOf({ form, answers }: { form: FormDefinition; answers: Answers }) {
  const text = useText(staffTexts)
  const { agreed, sheet, parcelNumber, formerly } = text
  const words = { ...useText(uiTexts), agreed, sheet, parcelNumber, formerly }
  const visible = visibleFields(form, answers)
  return (
    <>
      {form.sections.map((section) => (
        <Card key={section.id} title={section.title}>
          <Facts
            facts={section.fields
              .filter((field) => visible.includes(field))
              .map((field) => ({
                label: field.label,
                value: answerText(words, field, answers) ?? text.nothingTyped,
              }))}
          />
        </Card>
      ))}
    </>
  )
}

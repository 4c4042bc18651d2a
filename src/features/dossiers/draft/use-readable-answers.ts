import { answerText } from '../../../../contract/rules/forms/answer-text.ts'
import type { FieldDefinition, Section } from '../../../../contract/rules/forms/definition.ts'
import { visibleFields } from '../../../../contract/rules/forms/visibility.ts'
import { useText } from '../../../i18n/texts.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { useDraft, useDraftParts } from './draft-context.tsx'
import { draftTexts } from './texts.ts'

export type ReadableAnswer = { id: string; label: string; value: string | undefined }

const labelOf = (field: FieldDefinition) => (field.kind === 'consent' ? field.statement : field.label)

/** The visible answers of a section as they are read; undefined where nothing was answered. */
export function useReadableAnswers(): (section: Section) => ReadableAnswer[] {
  const text = useText(draftTexts)
  const { agreed, sheet, parcelNumber, formerly } = text
  const words = { ...useText(uiTexts), agreed, sheet, parcelNumber, formerly }
  const { form } = useDraftParts().definition
  const answers = useDraft((state) => state.answers)
  const visible = form ? visibleFields(form, answers) : []
  return ({ fields }) =>
    fields
      .filter((field) => visible.includes(field))
      .map((field) => ({ id: field.id, label: labelOf(field), value: answerText(words, field, answers) }))
}

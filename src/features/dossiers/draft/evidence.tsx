import type { FormDefinition } from '../../../../contract/rules/forms/definition.ts'
import { useText } from '../../../i18n/texts.ts'
import { Notice } from '../../../ui/notice.tsx'
import { draftTexts } from './texts.ts'

/** Unless the form is the official one, that is said where filling in begins. */
export function Evidence({ form: { evidence } }: { form: FormDefinition }) {
  const text = useText(draftTexts)
  return evidence.kind === 'official' ? null : (
    <Notice tone="caution">{evidence.note || text.evidence[evidence.kind]}</Notice>
  )
}

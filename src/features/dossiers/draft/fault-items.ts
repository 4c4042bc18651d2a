import type { FieldDefinition, FieldError } from '../../../../contract/rules/forms/definition.ts'
import { useText } from '../../../i18n/texts.ts'
import type { SummaryItem } from '../../../ui/error-summary.tsx'
import { faultSentence } from '../fields/fault-sentence.ts'
import { fieldTexts } from '../fields/texts.ts'

const isAbout = ({ path }: FieldError, { id }: FieldDefinition): boolean => path === id || path.startsWith(`${id}.`)

/** The faults of some fields as the summary names them. */
export function useFaultItems(): (fields: readonly FieldDefinition[], faults: readonly FieldError[]) => SummaryItem[] {
  const words = useText(fieldTexts)
  return (fields, faults) =>
    faults.map((fault) => {
      const field = fields.find((one) => isAbout(fault, one))
      return { fieldId: fault.path, sentence: field ? faultSentence(words, field, fault) : fault.path }
    })
}

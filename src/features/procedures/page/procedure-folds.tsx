import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import { useText } from '../../../i18n/texts.ts'
import { Group } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { LimitsAndFees } from './limits-and-fees.tsx'
import { Lines } from './lines.tsx'
import { LongText } from './long-text.tsx'
import { Origin } from './origin.tsx'
import { pageTexts } from './texts.ts'

/** What fewer people need, folded: steps, law; then where all of it comes from. */
export function ProcedureFolds({ procedure }: { procedure: Procedure }) {
  const text = useText(pageTexts)
  const { steps, methods, feeExemptions, conditions, results, legalBasis } = procedure
  return (
    <Group title={text.details}>
      {steps.length > 0 && (
        <Disclosure title={text.steps} note={text.stepCount(steps.length)}>
          <Lines lines={steps} ordered />
        </Disclosure>
      )}
      {methods.length + feeExemptions.length > 0 && (
        <Disclosure title={text.limitsAndFees} note={text.limitsAndFeesNote}>
          <LimitsAndFees methods={methods} exemptions={feeExemptions} />
        </Disclosure>
      )}
      {conditions && (
        <Disclosure title={text.conditions}>
          <LongText text={conditions} />
        </Disclosure>
      )}
      {results.length > 0 && (
        <Disclosure title={text.result}>
          <Lines lines={results.map(({ name }) => name)} />
        </Disclosure>
      )}
      {legalBasis.length > 0 && (
        <Disclosure title={text.legal} note={text.legalCount(legalBasis.length)}>
          <Lines lines={legalBasis} />
        </Disclosure>
      )}
      <Origin procedure={procedure} />
    </Group>
  )
}

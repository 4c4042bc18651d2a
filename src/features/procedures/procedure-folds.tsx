import type { Procedure } from '../../../contract/schemas/procedure.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { Group } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Facts } from '../../ui/facts.tsx'
import styles from './procedures.module.css'
import { procedureTexts } from './texts.ts'
import { useForm } from './use-procedures.ts'

/** What fewer people need, folded: steps, law; then where all of it comes from. */
export function ProcedureFolds({ procedure }: { procedure: Procedure }) {
  const text = useText(procedureTexts)
  return (
    <Group title={text.details}>
      {procedure.steps.length > 0 && (
        <Disclosure title={text.steps} note={text.stepCount(procedure.steps.length)}>
          <Lines lines={procedure.steps} ordered />
        </Disclosure>
      )}
      {procedure.conditions && (
        <Disclosure title={text.conditions}>
          <p className={styles.longText}>{procedure.conditions}</p>
        </Disclosure>
      )}
      {procedure.feeExemptions.length > 0 && (
        <Disclosure title={text.exemptions}>
          <Lines lines={procedure.feeExemptions} />
        </Disclosure>
      )}
      {procedure.results.length > 0 && (
        <Disclosure title={text.result}>
          <Lines lines={procedure.results.map(({ name }) => name)} />
        </Disclosure>
      )}
      {procedure.legalBasis.length > 0 && (
        <Disclosure title={text.legal} note={text.legalCount(procedure.legalBasis.length)}>
          <Lines lines={procedure.legalBasis} />
        </Disclosure>
      )}
      <Origin procedure={procedure} />
    </Group>
  )
}

/** Where the text comes from, when it was checked, how sure we are, and what is known to be weak. */
function Origin({ procedure }: { procedure: Procedure }) {
  const text = useText(procedureTexts)
  const format = useFormat()
  const { source, checkedOn, quality, name, code, units } = procedure
  const form = useForm(procedure.formId).data
  const origin = source.kind === 'imported' ? text.imported(source.origin) : text.ownWords(source.origin)
  const checked = checkedOn ? text.checkedOn(format.day(checkedOn)) : text.neverChecked
  const facts = [
    { label: text.officialName, value: name },
    { label: text.code, value: code },
    { label: text.units, value: units.map((unit) => unit.name).join('\n') || text.notStated },
    ...(form
      ? [{ label: text.form, value: `${form.title}\n${text.formEvidence[form.evidence.kind]} ${form.evidence.note}` }]
      : []),
    { label: text.source, value: [origin, checked, text.confidence[source.confidence]].join('\n') },
    ...(quality.length > 0
      ? [{ label: text.qualityTitle, value: quality.map(({ detail }) => detail).join('\n') }]
      : []),
  ]
  return (
    <div className={styles.origin}>
      <Facts facts={facts} />
    </div>
  )
}

function Lines({ lines, ordered }: { lines: readonly string[]; ordered?: boolean }) {
  const items = lines.map((line, index) => (
    <li key={index} className={styles.listed}>
      {line}
    </li>
  ))
  return ordered ? <ol className={styles.ordered}>{items}</ol> : <ul className={styles.dotted}>{items}</ul>
}

import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Facts } from '../../../ui/facts.tsx'
import { LongText } from './long-text.tsx'
import styles from './page.module.css'
import { pageTexts } from './texts.ts'

/** Where the text comes from, when it was checked, how sure we are, and what is known to be weak. */
export function Origin({ procedure }: { procedure: Procedure }) {
  const text = useText(pageTexts)
  const format = useFormat()
  const { source, checkedOn, quality, name, code, units, factSources } = procedure
  const origin = source.kind === 'imported' ? text.imported(source.origin) : text.ownWords(source.origin)
  const checked = checkedOn ? text.checkedOn(format.day(checkedOn)) : text.neverChecked
  const others = factSources.map((one) =>
    text.factSource(text.facts[one.about], one.origin, text.confidence[one.confidence]),
  )
  const facts = [
    { label: text.officialName, value: <LongText text={name} /> },
    { label: text.code, value: code },
    { label: text.units, value: units.map((unit) => unit.name).join('\n') || text.notStated },
    { label: text.source, value: [origin, checked, text.confidence[source.confidence]].join('\n') },
    ...(others.length > 0 ? [{ label: text.factSources, value: others.join('\n') }] : []),
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

import type { Fee, Method } from '../../../../contract/schemas/procedure.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Facts } from '../../../ui/facts.tsx'
import { sentence } from '../sentence.ts'
import { Lines } from './lines.tsx'
import { LongText } from './long-text.tsx'
import styles from './page.module.css'
import { pageTexts } from './texts.ts'

/** Every time limit and every fee of every way to submit, with its note, and who pays less. */
export function LimitsAndFees({ methods, exemptions }: { methods: readonly Method[]; exemptions: readonly string[] }) {
  const text = useText(pageTexts)
  const format = useFormat()
  const withNote = (words: string, note: string | undefined) => sentence(note ? `${words}: ${note}` : words)
  const feeWords = (fee: Fee) => withNote(format.fee(fee), fee.note)
  const wordsOf = ({ timeLimit, fees, note }: Method) =>
    [
      withNote(format.timeLimit(timeLimit), timeLimit?.note),
      ...(fees.length > 0 ? fees.map(feeWords) : [text.notStated]),
      ...(note ? [note] : []),
    ].join('\n')
  return (
    <>
      <Facts
        facts={methods.map((method) => ({
          label: text.channels[method.channel],
          value: <LongText text={wordsOf(method)} />,
        }))}
      />
      {exemptions.length > 0 && (
        <>
          <h3 className={styles.groupName}>{text.exemptions}</h3>
          <Lines lines={exemptions} />
        </>
      )}
    </>
  )
}

import type { DeskRelease } from '../../../../contract/schemas/planning-desk.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/card.tsx'
import styles from './releases.module.css'
import { releaseTexts } from './texts.ts'

/** Who stands for it, and when it answered. */
export function SignaturesCard({
  desk: { state, signatures, missingSignatures, publications },
}: {
  desk: DeskRelease
}) {
  const text = useText(releaseTexts)
  const format = useFormat()
  const needsNobody = state !== 'draft' && signatures.length === 0 && missingSignatures === 0
  return (
    <>
      <Card title={text.signed} tone={missingSignatures > 0 ? 'yours' : 'plain'}>
        {needsNobody ? (
          <p>{text.noneNeeded}</p>
        ) : (
          <>
            {signatures.length === 0 && <p>{text.noSignature}</p>}
            <ul>
              {signatures.map(({ name, at, mine }) => (
                <li key={`${name} ${at}`}>
                  {mine ? text.you(name ?? text.someone) : (name ?? text.someone)} {text.signedAt(format.moment(at))}
                </li>
              ))}
            </ul>
            {missingSignatures > 0 && <p className={styles.confirm}>{text.missing(missingSignatures)}.</p>}
            <p className={styles.help}>{text.fourEyes}</p>
          </>
        )}
      </Card>
      {publications.length > 0 && (
        <Card title={text.published}>
          <ul>
            {publications.map(({ name, at }, number) => (
              <li key={number}>
                {name ?? text.someone} {text.publishedAt(format.moment(at))}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

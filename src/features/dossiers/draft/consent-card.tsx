import type { ReactNode } from 'react'
import type { ConsentText } from '../../../../contract/schemas/consent.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { useText } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/card.tsx'
import { CheckField } from '../../../ui/check-field.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { useDraftParts } from './draft-context.tsx'
import styles from './draft.module.css'
import { draftTexts } from './texts.ts'

type Props = {
  /** Purposes that may be left out, by id. */
  optional: readonly string[]
  onOptional: (purpose: string, agreed: boolean) => void
  /** The statements that are needed. */
  children: ReactNode
}

/** What the person agrees to, purpose by purpose. The needed ones share one tick, the others are off until ticked. */
export function ConsentCard({ optional, onOptional, children }: Props) {
  const text = useText(draftTexts)
  const language = useLanguage()
  const { dossier, definition } = useDraftParts()
  const texts = definition.consents ?? []
  const said = ({ [language]: { what, kept } }: ConsentText) => `${what} ${kept}`
  const needed = texts.filter(({ required }) => required)
  return (
    <Card title={text.consentTitle}>
      <Facts
        facts={[
          { label: text.receiver, value: dossier.unitName },
          ...needed.map((one) => ({ label: one[language].title, value: said(one) })),
        ]}
      />
      <div className={styles.statements}>{children}</div>
      {texts
        .filter(({ required }) => !required)
        .map((one) => (
          <div key={one.purpose} className={styles.statements}>
            <p className={styles.part}>{text.ifYouLike}</p>
            <CheckField
              label={one[language].title}
              hint={said(one)}
              checked={optional.includes(one.purpose)}
              onChange={(agreed) => onOptional(one.purpose, agreed)}
            />
          </div>
        ))}
    </Card>
  )
}

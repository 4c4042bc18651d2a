import { version } from '../../package.json'
import { useLocality } from '../api/locality.ts'
import { useText } from '../i18n/texts.ts'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { Mark } from '../ui/mark.tsx'
import { Screen } from '../ui/screen.tsx'
import styles from './about-screen.module.css'
import { KeptCard } from './kept-card.tsx'
import { aboutTexts } from './about-texts.ts'

/** Who runs the app, and what becomes of what people tell it. */
export function AboutScreen() {
  const text = useText(aboutTexts)
  const { data: locality } = useLocality()
  const facts = [
    { label: text.locality, value: locality?.name ?? '…' },
    { label: text.phone, value: locality?.hotline ?? text.noPhone },
    { label: text.version, value: version },
  ]
  return (
    <Screen title={text.title} back="/">
      <div className={styles.head}>
        <Mark size={64} />
        <p className={styles.intro}>{text.intro}</p>
      </div>
      <Card>
        <Facts facts={facts} />
      </Card>
      <KeptCard />
      <h2 className={styles.policy}>{text.policyTitle}</h2>
      {text.policy.map(({ title, lines }) => (
        <Card key={title} title={title}>
          {lines.map((line) => (
            <p key={line} className={styles.line}>
              {line}
            </p>
          ))}
        </Card>
      ))}
    </Screen>
  )
}

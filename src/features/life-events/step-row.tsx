import { Fragment } from 'react'
import type { LifeEventStep } from '../../../contract/schemas/life-event.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { ListRow } from '../../ui/list.tsx'
import styles from './life-events.module.css'
import { lifeEventTexts } from './texts.ts'

type Props = { step: LifeEventStep; number: number; done: boolean; onToggle: () => void }

/** One step leads to its procedure; the tick beside it is a target of its own. */
export function StepRow({ step, number, done, onToggle }: Props) {
  const text = useText(lifeEventTexts)
  const facts = useFacts(step)
  const { title, why, onlyIf, procedure, ask } = step
  const lines = [why, ask, facts].filter(Boolean)
  return (
    <ListRow
      {...(procedure && { to: `/thu-tuc/${encodeURIComponent(procedure.code)}` })}
      lead={<strong>{number}</strong>}
      title={title}
      lines={
        <>
          {onlyIf && <strong>{text.onlyIf(onlyIf)} </strong>}
          {lines.map((line) => (
            <Fragment key={line}>
              {line}
              <br />
            </Fragment>
          ))}
        </>
      }
      below={
        <label className={styles.tick}>
          <input type="checkbox" checked={done} aria-label={text.done(title)} onChange={onToggle} />
          {text.doneShort}
        </label>
      }
    />
  )
}

/** Time and fee where they are known. */
function useFacts({ procedure }: LifeEventStep): string {
  const text = useText(lifeEventTexts)
  const format = useFormat()
  if (!procedure) return ''
  if (procedure.nameOnly) return text.ask
  const facts = [
    procedure.timeLimit && format.shortTimeLimit(procedure.timeLimit),
    procedure.fee.type !== 'not-stated' && format.fee(procedure.fee),
  ]
  const words = facts.filter(Boolean).join(' · ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

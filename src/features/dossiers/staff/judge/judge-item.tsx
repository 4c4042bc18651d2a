import type { ReactNode } from 'react'
import { useText } from '../../../../i18n/texts.ts'
import { Card } from '../../../../ui/card.tsx'
import { Chips } from '../../../../ui/chips.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { judgeTexts } from './texts.ts'
import { otherReason, type Item, type Verdict } from './verdicts.ts'

type Props = {
  item: Item
  verdict: Verdict | undefined
  /** Judged before, and not for this person to return. */
  locked: boolean
  error: string | undefined
  onChange: (verdict: Verdict) => void
  /** What there is to judge: files to open, or the answer. */
  children: ReactNode
}

const placeOf = ({ key }: Item) => `judge.${key}`

export function JudgeItem({ item, verdict, locked, error, onChange, children }: Props) {
  const text = useText(judgeTexts)
  const reasons = (item.kind === 'paper' ? text.paperReasons : text.fieldReasons).split('\n')
  const options = [...reasons.map((value) => ({ value, label: value })), { value: otherReason, label: text.other }]
  return (
    <div id={placeOf(item)} tabIndex={-1} style={{ marginBottom: 12 }}>
      <Card title={item.name} tone={verdict?.good === false ? 'failed' : 'plain'}>
        {children}
        {locked ? (
          <p>{text.settled}</p>
        ) : (
          <Chips
            label={text.verdict(item.name)}
            labelHidden
            options={[
              { value: 'good', label: text.good },
              { value: 'wrong', label: text.wrong },
            ]}
            value={verdict && (verdict.good ? 'good' : 'wrong')}
            onChange={(value) => onChange(value === 'good' ? { good: true } : { good: false, chosen: '', words: '' })}
          />
        )}
        {verdict && !verdict.good && (
          <>
            <SelectField
              id={`${placeOf(item)}.reason`}
              label={text.why}
              options={options}
              error={error}
              value={verdict.chosen}
              onChange={(chosen) => onChange({ ...verdict, chosen })}
            />
            {verdict.chosen === otherReason && (
              <TextArea
                id={`${placeOf(item)}.words`}
                label={text.words}
                value={verdict.words}
                onChange={(words) => onChange({ ...verdict, words })}
                maxLength={1000}
                rows={2}
              />
            )}
          </>
        )}
        {error && verdict?.good !== false && <p role="alert">{error}</p>}
      </Card>
    </div>
  )
}

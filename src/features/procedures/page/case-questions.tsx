import type { CaseAnswers } from '../../../../contract/rules/forms/definition.ts'
import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/card.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import styles from './page.module.css'
import { pageTexts } from './texts.ts'

type Questions = Procedure['caseQuestions']
type Props = { questions: Questions; answers: CaseAnswers; onChange: (answers: CaseAnswers) => void }

/** With more questions the first ones stand open and the rest is folded, so that the papers stay near. */
const shownAtOnce = 4

/** Yes or no about one's case; every answer narrows the papers below at once. */
export function CaseQuestions({ questions, answers, onChange }: Props) {
  const text = useText(pageTexts)
  if (questions.length === 0) return null
  const first = questions.length > shownAtOnce ? questions.slice(0, shownAtOnce - 1) : questions
  const rest = questions.slice(first.length)
  return (
    <Card title={text.yourCase}>
      <p className={styles.caseHint}>{text.yourCaseHint}</p>
      <Choices questions={first} answers={answers} onChange={onChange} />
      {rest.length > 0 && (
        <div className={styles.apart}>
          <Disclosure title={text.moreQuestions(rest.length)}>
            <Choices questions={rest} answers={answers} onChange={onChange} />
          </Disclosure>
        </div>
      )}
    </Card>
  )
}

function Choices({ questions, answers, onChange }: Props) {
  const text = useText(pageTexts)
  const options = [
    { value: 'yes', label: text.yes },
    { value: 'no', label: text.no },
  ] as const
  return (
    <>
      {questions.map(({ id, question, hint }) => (
        <Chips
          key={id}
          label={question}
          hint={hint}
          options={options}
          value={answers[id] === undefined ? undefined : answers[id] ? 'yes' : 'no'}
          onChange={(answer) => onChange({ ...answers, [id]: answer === 'yes' })}
        />
      ))}
    </>
  )
}

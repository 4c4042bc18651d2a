import type { CaseAnswers } from '../../../contract/rules/forms/definition.ts'
import type { Procedure } from '../../../contract/schemas/procedure.ts'
import { useText } from '../../i18n/texts.ts'
import { Card } from '../../ui/card.tsx'
import { Chips } from '../../ui/chips.tsx'
import styles from './procedures.module.css'
import { procedureTexts } from './texts.ts'

type Props = { questions: Procedure['caseQuestions']; answers: CaseAnswers; onChange: (answers: CaseAnswers) => void }

/** Yes or no about one's case; every answer narrows the papers below at once. */
export function CaseQuestions({ questions, answers, onChange }: Props) {
  const text = useText(procedureTexts)
  if (questions.length === 0) return null
  const options = [
    { value: 'yes', label: text.yes },
    { value: 'no', label: text.no },
  ] as const
  return (
    <Card title={text.yourCase}>
      <p className={styles.caseHint}>{text.yourCaseHint}</p>
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
    </Card>
  )
}

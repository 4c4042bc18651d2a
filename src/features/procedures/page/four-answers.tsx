import type { LucideIcon } from 'lucide-react'
import { Banknote, Clock, FileText, MapPin } from 'lucide-react'
import { useText } from '../../../i18n/texts.ts'
import { sentence } from '../sentence.ts'
import type { Answer, FourAnswers } from './answers.ts'
import styles from './page.module.css'
import { pageTexts } from './texts.ts'

/** Where, how long, how much, which papers: what a person asks first, answered in sentences. */
export function AnswerGrid({ answers }: { answers: FourAnswers }) {
  const text = useText(pageTexts)
  return (
    <dl className={styles.answers}>
      <AnswerCell icon={MapPin} question={text.where} answer={answers.where} />
      <AnswerCell icon={Clock} question={text.howLong} answer={answers.howLong} />
      <AnswerCell icon={Banknote} question={text.howMuch} answer={answers.howMuch} />
      <AnswerCell icon={FileText} question={text.whatPapers} answer={answers.whatPapers} />
    </dl>
  )
}

type CellProps = { icon: LucideIcon; question: string; answer: Answer }

function AnswerCell({ icon: Icon, question, answer: { lines, notes } }: CellProps) {
  return (
    <div className={styles.answer}>
      <dt className={styles.question}>
        <Icon className={styles.answerIcon} size={18} />
        {question}
      </dt>
      {lines.map((line) => (
        <dd key={line} className={styles.answerLine}>
          {sentence(line)}
        </dd>
      ))}
      {notes.map((note) => (
        <dd key={note} className={styles.answerNote}>
          {sentence(note)}
        </dd>
      ))}
    </div>
  )
}

import type { LucideIcon } from 'lucide-react'
import { Banknote, Clock, FileText, MapPin } from 'lucide-react'
import type { Method, Procedure } from '../../../contract/schemas/procedure.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { perChannel } from './per-channel.ts'
import styles from './procedures.module.css'
import { sentence } from './sentence.ts'
import { procedureTexts, type ProcedureWords } from './texts.ts'

type Props = { procedure: Procedure; papers: { count: number; mayGrow: boolean } }

/** Where, how long, how much, which papers: what a person asks first, answered in sentences. */
export function FourAnswers({ procedure, papers }: Props) {
  const text = useText(procedureTexts)
  const format = useFormat()
  const withChannel = (channel: Method['channel'], words: string) => text.perChannel(text.channels[channel], words)
  const times = perChannel(procedure.methods, ({ timeLimit }) => format.timeLimit(timeLimit), withChannel)
  const fees = perChannel(
    procedure.methods,
    ({ fees }) => unique(fees.map(format.fee)).join(', ') || text.notStated,
    withChannel,
  )
  return (
    <dl className={styles.answers}>
      <Answer icon={MapPin} question={text.where} lines={[text.modeSentences[procedure.mode]]} />
      <Answer icon={Clock} question={text.howLong} lines={times} />
      <Answer icon={Banknote} question={text.howMuch} lines={fees} />
      <Answer icon={FileText} question={text.whatPapers} lines={[paperWords(text, procedure, papers)]} />
    </dl>
  )
}

const unique = (words: string[]) => words.filter((word, index) => words.indexOf(word) === index)

function paperWords(text: ProcedureWords, procedure: Procedure, { count, mayGrow }: Props['papers']): string {
  if (procedure.documents.length === 0) return text.noPapersListed
  return mayGrow ? text.paperCountSoFar(count) : text.paperCount(count)
}

function Answer({ icon: Icon, question, lines }: { icon: LucideIcon; question: string; lines: string[] }) {
  const text = useText(procedureTexts)
  const said = lines.length > 0 ? lines : [text.notStated]
  return (
    <div className={styles.answer}>
      <dt className={styles.question}>
        <Icon className={styles.answerIcon} size={18} />
        {question}
      </dt>
      {said.map((line) => (
        <dd key={line} className={styles.answerLine}>
          {sentence(line)}
        </dd>
      ))}
    </div>
  )
}

import { useEffect } from 'react'
import { papersOfCase, questionsToAsk } from '../../../../contract/rules/forms/requirements.ts'
import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Group } from '../../../ui/card.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useNoteOpened } from '../kept/use-kept.ts'
import { answersOf } from './answers.ts'
import { CaseQuestions } from './case-questions.tsx'
import { Checklist } from './checklist.tsx'
import { FormsGroup } from './forms-group.tsx'
import { AnswerGrid } from './four-answers.tsx'
import { LongText } from './long-text.tsx'
import { NameOnlyNotice } from './name-only.tsx'
import styles from './page.module.css'
import { PageTools } from './page-tools.tsx'
import { toBring } from './paper-groups.ts'
import { ProcedureFolds } from './procedure-folds.tsx'
import { pageTexts } from './texts.ts'
import type { Case } from './use-case.ts'

/** Three levels: ten seconds, what to bring, the legal text. */
export function ProcedurePage({ procedure, own }: { procedure: Procedure; own: Case }) {
  const text = useText(pageTexts)
  const format = useFormat()
  const noteOpened = useNoteOpened()
  const { code, plainName, summary, nameOnly } = procedure
  useEffect(() => noteOpened({ code, plainName }), [noteOpened, code, plainName])
  const { needed, undecided } = papersOfCase(procedure.documents, own.answers)
  const questions = questionsToAsk(procedure.caseQuestions, procedure.documents, own.answers)
  const papers = { count: toBring(needed).length, mayGrow: undecided.length > 0 }
  const answers = answersOf(procedure, papers, text, format)
  return (
    <>
      {procedure.source.kind === 'imported' && <Notice tone="caution">{text.importedWarning}</Notice>}
      {nameOnly && <NameOnlyNotice />}
      {summary && summary !== plainName && (
        <div className={styles.summary}>
          <LongText text={summary} limit={400} />
        </div>
      )}
      <AnswerGrid answers={answers} />
      <PageTools procedure={procedure} answers={answers} cases={own.answers} />
      {procedure.modeIsSandboxOnly && (
        <Notice tone="caution">{text.sandboxMode(text.modeSentences[procedure.officialMode])}</Notice>
      )}
      <CaseQuestions questions={questions} answers={own.answers} onChange={own.answer} />
      {!(nameOnly && procedure.documents.length === 0) && <Checklist procedure={procedure} own={own} />}
      <FormsGroup procedure={procedure} />
      <Related procedures={procedure.related} />
      <ProcedureFolds procedure={procedure} />
    </>
  )
}

function Related({ procedures }: { procedures: Procedure['related'] }) {
  const text = useText(pageTexts)
  if (procedures.length === 0) return null
  return (
    <Group title={text.related}>
      <List label={text.related}>
        {procedures.map(({ code, plainName }) => (
          <ListRow key={code} to={`/thu-tuc/${encodeURIComponent(code)}`} title={plainName} />
        ))}
      </List>
    </Group>
  )
}

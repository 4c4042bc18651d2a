import { useEffect, useState, type ComponentType } from 'react'
import { useParams } from 'react-router-dom'
import type { CaseAnswers } from '../../../contract/rules/forms/definition.ts'
import { papersOfCase, questionsToAsk } from '../../../contract/rules/forms/requirements.ts'
import type { Procedure } from '../../../contract/schemas/procedure.ts'
import { useText } from '../../i18n/texts.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Group } from '../../ui/card.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseQuestions } from './case-questions.tsx'
import { FourAnswers } from './four-answers.tsx'
import { useNoteOpened } from './kept/use-kept.ts'
import { PaperList } from './paper-list.tsx'
import { ProcedureFolds } from './procedure-folds.tsx'
import styles from './procedures.module.css'
import { procedureTexts } from './texts.ts'
import { useProcedure } from './use-procedures.ts'

/** The act that begins a dossier; another feature brings it. */
export type BeginSlot = ComponentType<{ procedure: Procedure; caseAnswers: CaseAnswers }>

export function ProcedureScreen({ begin: Begin }: { begin: BeginSlot }) {
  const text = useText(procedureTexts)
  const { code = '' } = useParams()
  const procedure = useProcedure(code)
  const [caseAnswers, setCaseAnswers] = useState<CaseAnswers>({})
  const takenInApp = procedure.data?.mode === 'in-app' ? procedure.data : undefined
  const footer = takenInApp && (
    <ActionBar>
      <Begin procedure={takenInApp} caseAnswers={caseAnswers} />
    </ActionBar>
  )
  return (
    <Screen title={text.title} heading={procedure.data?.plainName} back="/thu-tuc" footer={footer}>
      <DataView query={procedure} skeleton={<Skeleton shape="page" />}>
        {(data) => <ProcedurePage procedure={data} caseAnswers={caseAnswers} onCaseAnswers={setCaseAnswers} />}
      </DataView>
    </Screen>
  )
}

type PageProps = { procedure: Procedure; caseAnswers: CaseAnswers; onCaseAnswers: (answers: CaseAnswers) => void }

function ProcedurePage({ procedure, caseAnswers, onCaseAnswers }: PageProps) {
  const text = useText(procedureTexts)
  const noteOpened = useNoteOpened()
  const { code, plainName } = procedure
  useEffect(() => noteOpened({ code, plainName }), [noteOpened, code, plainName])
  const { needed, undecided, ruledOut } = papersOfCase(procedure.documents, caseAnswers)
  const questions = questionsToAsk(procedure.caseQuestions, procedure.documents, caseAnswers)
  const others = [...undecided, ...ruledOut]
  const papers = {
    count: needed.filter(({ kind }) => kind !== 'note').length,
    mayGrow: undecided.length > 0,
  }
  return (
    <>
      {procedure.source.kind === 'imported' && <Notice tone="caution">{text.importedWarning}</Notice>}
      {procedure.summary && procedure.summary !== procedure.plainName && (
        <p className={styles.summary}>{procedure.summary}</p>
      )}
      <FourAnswers procedure={procedure} papers={papers} />
      {procedure.modeIsSandboxOnly && (
        <Notice tone="caution">{text.sandboxMode(text.modeSentences[procedure.officialMode])}</Notice>
      )}
      <CaseQuestions questions={questions} answers={caseAnswers} onChange={onCaseAnswers} />
      <Group title={text.papers}>
        {needed.length > 0 ? (
          <PaperList papers={needed} />
        ) : (
          <p>{procedure.documents.length === 0 ? text.noPapersListed : text.paperCount(0)}</p>
        )}
        {others.length > 0 && (
          <div className={styles.others}>
            <Disclosure title={text.otherPapers(others.length)}>
              <PaperList papers={others} />
            </Disclosure>
          </div>
        )}
      </Group>
      <ProcedureFolds procedure={procedure} />
    </>
  )
}

import { useState } from 'react'
import { Bookmark, BookmarkCheck, Printer, QrCode, Share2, Square, Volume2 } from 'lucide-react'
import { neededDocuments } from '../../../../contract/rules/forms/requirements.ts'
import type { CaseAnswers } from '../../../../contract/rules/forms/definition.ts'
import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import type { Api } from '../../../api/call.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { useSession } from '../../../session/session-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useSaved, useToggleSaved } from '../kept/use-kept.ts'
import type { FourAnswers } from './answers.ts'
import styles from './page.module.css'
import { sentencesOf } from './read-aloud.ts'
import { pageTexts } from './texts.ts'
import { usePdf } from './use-pdf.tsx'
import { useReadAloud } from '../../../platform/use-read-aloud.ts'

type Props = { procedure: Procedure; answers: FourAnswers; cases: CaseAnswers }

/** Hear it, keep it, send it, print it. */
export function PageTools({ procedure, answers, cases }: Props) {
  const text = useText(pageTexts)
  const pdf = usePdf()
  // Posters hang at the counter: those who work there print them.
  const isStaff = useSession(({ person }) => person !== undefined && person.role !== 'resident')
  return (
    <>
      <div className={styles.tools}>
        <Listen procedure={procedure} answers={answers} cases={cases} />
        <Save procedure={procedure} />
        <Share procedure={procedure} answers={answers} />
        <Button
          icon={<Printer size={20} />}
          busyLabel={pdf.busy ? text.preparingPdf : undefined}
          onClick={() => pdf.open(checklistOf(procedure, cases, text.sheetOf(procedure.plainName)))}
        >
          {text.print}
        </Button>
        {isStaff && (
          <Button icon={<QrCode size={20} />} onClick={() => pdf.open(posterOf(procedure, text.poster))}>
            {text.poster}
          </Button>
        )}
      </div>
      {pdf.sheet}
    </>
  )
}

function checklistOf({ code }: Procedure, cases: CaseAnswers, title: string) {
  const answered = (answer: boolean) =>
    Object.keys(cases)
      .filter((id) => cases[id] === answer)
      .join(',')
  const query = { yes: answered(true), no: answered(false) }
  const path = `/procedures/${encodeURIComponent(code)}/checklist.pdf?${new URLSearchParams(query).toString()}`
  return {
    title,
    path,
    load: (api: Api) => api.file('GET /procedures/{code}/checklist.pdf', { params: { code }, query }),
  }
}

const posterOf = ({ code, plainName }: Procedure, title: string) => ({
  title: `${title}: ${plainName}`,
  path: `/procedures/${encodeURIComponent(code)}/poster`,
  load: (api: Api) => api.file('GET /procedures/{code}/poster', { params: { code }, query: {} }),
})

/** Reads Vietnamese only, as the procedures are; in English the button would promise what it does not do. */
function Listen({ procedure, answers, cases }: Props) {
  const text = useText(pageTexts)
  const language = useLanguage()
  const { available, state, read, stop } = useReadAloud(procedure.code)
  if (!available || language !== 'vi') return null
  const papers = neededDocuments(procedure.documents, cases)
  if (state === 'reading')
    return (
      <Button icon={<Square size={20} />} onClick={stop}>
        {text.stopListening}
      </Button>
    )
  return (
    <>
      <Button icon={<Volume2 size={20} />} onClick={() => read(sentencesOf(procedure, answers, papers, text))}>
        {text.listen}
      </Button>
      {state === 'failed' && <Notice live>{text.notSpoken}</Notice>}
    </>
  )
}

function Save({ procedure: { code, plainName } }: { procedure: Procedure }) {
  const text = useText(pageTexts)
  const isSaved = useSaved().some((one) => one.code === code)
  const toggle = useToggleSaved()
  const Icon = isSaved ? BookmarkCheck : Bookmark
  return (
    <Button icon={<Icon size={20} />} aria-pressed={isSaved} onClick={() => toggle({ code, plainName })}>
      {isSaved ? text.saved : text.save}
    </Button>
  )
}

function Share({ procedure: { code, plainName }, answers }: Omit<Props, 'cases'>) {
  const text = useText(pageTexts)
  const platform = usePlatform()
  const [outcome, setOutcome] = useState<'copied' | 'unavailable'>()
  const first = [answers.howLong, answers.howMuch, answers.whatPapers].flatMap(({ lines }) => lines.slice(0, 1))

  async function share() {
    setOutcome(undefined)
    const answer = await platform.share({
      title: plainName.slice(0, 100),
      text: first.join(' · ').slice(0, 300),
      path: `/thu-tuc/${encodeURIComponent(code)}`,
    })
    if (answer.kind === 'unavailable') setOutcome('unavailable')
    else if (answer.kind === 'granted' && answer.how === 'copied') setOutcome('copied')
  }

  return (
    <>
      <Button icon={<Share2 size={20} />} onClick={() => void share()}>
        {platform.name === 'browser' ? text.shareHere : text.share}
      </Button>
      {outcome && (
        <Notice live tone={outcome === 'copied' ? 'done' : 'info'}>
          {outcome === 'copied' ? text.shareCopied : text.shareUnavailable}
        </Notice>
      )}
    </>
  )
}

import { useState } from 'react'
import { useParams } from 'react-router-dom'
import type { EditorProcedureDetail } from '../../../contract/schemas/editor.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ReviewSheet, type Decision } from './review-sheet.tsx'
import { editorTexts } from './texts.ts'
import { useEditorProcedure } from './use-editor.ts'

/** One procedure with its doubts and facts, and the decision whether residents see it. */
export function EditorProcedureScreen() {
  const text = useText(editorTexts)
  const { code = '' } = useParams()
  const query = useEditorProcedure(code)
  const [deciding, setDeciding] = useState<Decision>()
  const footer = query.data && (
    <ActionBar>
      {query.data.listed ? (
        <Button kind="secondary" onClick={() => setDeciding('hold')}>
          {text.hold}
        </Button>
      ) : (
        <Button kind="primary" onClick={() => setDeciding('show')}>
          {text.show}
        </Button>
      )}
    </ActionBar>
  )
  return (
    <Screen title={text.procedure} heading={query.data?.plainName} back="/bien-tap" footer={footer}>
      <DataView query={query} skeleton={<Skeleton shape="page" />}>
        {(data) => (
          <>
            <Doubts detail={data} />
            <ReviewCard detail={data} />
            <Content detail={data} />
            {deciding && <ReviewSheet detail={data} decision={deciding} onClose={() => setDeciding(undefined)} />}
          </>
        )}
      </DataView>
    </Screen>
  )
}

type Props = { detail: EditorProcedureDetail }

function Doubts({ detail: { quality } }: Props) {
  const text = useText(editorTexts)
  const facts = quality.map(({ mark, detail }) => ({ label: text.marks[mark], value: detail }))
  return (
    <Card title={text.doubts} tone={facts.length > 0 ? 'yours' : 'plain'}>
      {facts.length > 0 ? <Facts facts={facts} /> : <p>{text.noDoubts}</p>}
    </Card>
  )
}

function ReviewCard({ detail: { review, listed, code } }: Props) {
  const text = useText(editorTexts)
  const format = useFormat()
  return (
    <Card title={text.review}>
      <p>{listed ? text.shown : text.notShown}</p>
      {review ? (
        <>
          <p>{text.reviewLine(text.decisions[review.decision], review.by ?? '', format.moment(review.at))}</p>
          <p>{review.note}</p>
        </>
      ) : (
        <p>{text.notReviewed}</p>
      )}
      {listed && <ButtonLink to={`/thu-tuc/${encodeURIComponent(code)}`}>{text.asResident}</ButtonLink>}
    </Card>
  )
}

function Content({ detail: { source, name, code, fieldName, confidence, procedure } }: Props) {
  const text = useText(editorTexts)
  const format = useFormat()
  const limits = procedure.methods.map(({ timeLimit, fees }) =>
    [format.timeLimit(timeLimit), ...fees.map(format.fee)].filter(Boolean).join(' · '),
  )
  return (
    <Card>
      <Facts
        facts={[
          { label: text.officialName, value: name },
          { label: text.code, value: code },
          { label: text.field, value: fieldName },
          { label: text.origin, value: `${text.source[source]}\n${procedure.source.origin}` },
          { label: text.confidence, value: text.confidences[confidence] },
          { label: text.limits, value: limits.join('\n') },
          { label: text.papers, value: procedure.documents.length },
          { label: text.steps, value: procedure.steps.join('\n') },
        ]}
      />
    </Card>
  )
}

import { useRef, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import type { PlanningAnswer } from '../../../../contract/schemas/planning-answer.ts'
import type { Input } from '../../../../contract/endpoints.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { newId } from '../../../lib/new-id.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { planningTexts } from '../texts.ts'

type Body = Input<'POST /planning/reports'>['body']
type Reason = Body['reason']
const reasons: readonly Reason[] = ['wrong-parcel', 'wrong-zone', 'wrong-road', 'wrong-network', 'leak', 'other']

/** "This is wrong", or "this should not be public". */
export function ReportSheet({ answer, onClose }: { answer: PlanningAnswer; onClose: () => void }) {
  const text = useText(planningTexts)
  const [reason, setReason] = useState<Reason>('wrong-zone')
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const report = useReport()

  function send() {
    setMissing(words.trim() === '')
    if (words.trim() === '') return
    const { parcel, releaseId } = answer
    report.mutate({ releaseId, reason, text: words.trim(), ...(parcel && { parcelId: parcel.id }) })
  }

  const footer = (
    <ActionBar>
      <Button onClick={onClose}>{report.data ? text.close : text.cancel}</Button>
      {!report.data && (
        <Button kind="primary" onClick={send} busyLabel={report.isPending ? text.sending : undefined}>
          {text.sendReport}
        </Button>
      )}
    </ActionBar>
  )
  return (
    <Sheet title={text.reportTitle} onClose={onClose} footer={footer}>
      {report.data ? (
        <Notice live tone="done">
          {text.reportSent(report.data.code)}
        </Notice>
      ) : (
        <>
          <Chips
            label={text.reportReason}
            options={reasons.map((value) => ({ value, label: text.reportReasons[value] }))}
            value={reason}
            onChange={setReason}
          />
          <TextArea
            label={text.reportText}
            hint={text.reportHint}
            error={missing ? text.reportMissing : undefined}
            required
            maxLength={1000}
            value={words}
            onChange={setWords}
          />
          {report.error && <FailureView small error={report.error} />}
        </>
      )}
    </Sheet>
  )
}

function useReport() {
  const api = useApi()
  // A tap that is repeated because the answer was lost carries the same key: one report, not two.
  const attempt = useRef<{ content: string; key: string }>()
  return useMutation({
    mutationFn: (body: Body) => {
      const content = JSON.stringify(body)
      if (attempt.current?.content !== content) attempt.current = { content, key: newId() }
      return api('POST /planning/reports', { body }, { idempotencyKey: attempt.current.key })
    },
  })
}

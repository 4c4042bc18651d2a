import { useEffect, useState } from 'react'
import { useText } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { Notice } from '../../ui/notice.tsx'
import { planningTexts } from './texts.ts'
import { useConfirmPerson } from './use-planning.ts'

/** After a great many neighbouring parcels: a short wait and one button. Nothing to read off, to hold or to solve. */
export function ConfirmPerson({ seconds, onConfirmed }: { seconds: number; onConfirmed?: () => void }) {
  const text = useText(planningTexts)
  const left = useSecondsLeft(seconds)
  const confirming = useConfirmPerson()
  const confirm = () => confirming.mutate(undefined, { onSuccess: () => onConfirmed?.() })
  if (confirming.isSuccess)
    return (
      <Notice live tone="done">
        {text.confirmed}
      </Notice>
    )
  const busy = left > 0 ? text.personIn(left) : confirming.isPending ? text.confirming : undefined
  return (
    <>
      <Notice live tone="caution">
        {text.askPerson}
      </Notice>
      <Button kind="primary" wide onClick={confirm} busyLabel={busy}>
        {text.person}
      </Button>
      {confirming.error && <FailureView small error={confirming.error} />}
    </>
  )
}

function useSecondsLeft(seconds: number): number {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const timer = left > 0 ? setTimeout(() => setLeft(left - 1), 1000) : undefined
    return () => clearTimeout(timer)
  }, [left])
  return left
}

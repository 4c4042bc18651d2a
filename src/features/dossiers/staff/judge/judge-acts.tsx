import type { Dossier } from '../../../../../contract/schemas/dossier.ts'
import { useText } from '../../../../i18n/texts.ts'
import { ActionBar } from '../../../../ui/action-bar.tsx'
import { Button } from '../../../../ui/button.tsx'
import { FailureView } from '../../../../ui/failure-view.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { useMove } from '../../use-move.ts'
import { judgeTexts } from './texts.ts'
import { faultsIn, isWrong, noticeOf, type Item, type Verdicts } from './verdicts.ts'

type Props = {
  dossier: Dossier
  judging: { items: readonly Item[]; verdicts: Verdicts; override: string; legalGround: string }
  /** Pressed: from now on what is missing is said. */
  onTry: () => void
  onDone: () => void
}

/** One act that follows from the verdicts: the notice, or the next step when everything is good. */
export function JudgeActs({ dossier, judging, onTry, onDone }: Props) {
  const text = useText(judgeTexts)
  const toast = useToast()
  const { items, verdicts, override } = judging
  const { revision, actions } = dossier
  const wrong = items.filter((item) => isWrong(item, verdicts)).length
  const ways = ['accept', 'confirm-supplement'] as const
  const onward = ways.find((one) => actions.includes(one))
  const move = useMove(dossier, () => {
    toast(wrong > 0 ? text.sent : text.done)
    onDone()
  })

  function act() {
    onTry()
    if (faultsIn(items, verdicts, override).length > 0) return
    if (wrong > 0) move.mutate(noticeOf(revision, items, verdicts, judging))
    else if (onward) move.mutate({ action: onward, revision })
  }

  if (wrong === 0 && !onward) return <ActionBar note={text.allGood}>{null}</ActionBar>
  return (
    <ActionBar note={move.error ? <FailureView error={move.error} small /> : undefined}>
      <Button kind="primary" busyLabel={move.isPending ? text.working : undefined} onClick={act}>
        {wrong > 0 ? text.send(wrong) : onward === 'accept' ? text.accept : text.confirm}
      </Button>
    </ActionBar>
  )
}

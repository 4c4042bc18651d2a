import { useEffect, useRef, useState, type ComponentType } from 'react'
import { useText } from '../../../i18n/texts.ts'
import type { PlanningAnswer } from '../../../../contract/schemas/planning-answer.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { AnswerActs } from '../answer/answer-acts.tsx'
import { AskFailed } from '../ask-failed.tsx'
import { planningRoot } from '../paths.ts'
import styles from '../planning.module.css'
import { showLand, takePasted, useShownLand } from '../shown-land.ts'
import { planningTexts } from '../texts.ts'
import { useAskCorners } from '../use-planning.ts'
import { bodyOf, emptyDraft, faultsOf, isSound, withPasted, type Draft, type Frame } from './corner-draft.ts'
import { CornerRows } from './corner-rows.tsx'
import { CornersAnswer } from './corners-answer.tsx'
import { PasteList } from './paste-list.tsx'

const frames: readonly Frame[] = ['auto', 'tm3-107-45', 'tm3-105-45', 'utm-48']

/** `/quy-hoach/goc`: the list of corners of a certificate, typed or pasted. It stays on the phone until it is asked about. */
export function CornersScreen({ official }: { official: ComponentType<{ answer: PlanningAnswer }> }) {
  const text = useText(planningTexts)
  const { draft, change, checked, ask, asking } = useCorners()
  const faults = checked ? faultsOf(draft) : undefined
  const answer = asking.data?.answer
  const found = useRef<HTMLDivElement>(null)
  // Below a long list the answer would come unseen.
  useEffect(() => {
    if (asking.data) found.current?.scrollIntoView({ block: 'start' })
  }, [asking.data])
  return (
    <Screen
      title={text.cornersTitle}
      back={planningRoot}
      footer={
        answer ? (
          <AnswerActs answer={answer} official={official} />
        ) : (
          <ActionBar note={faults && !isSound(faults) ? (faults.tooFew ? text.tooFew : text.toCorrect) : undefined}>
            <Button kind="primary" onClick={ask} busyLabel={asking.isPending ? text.asking : undefined}>
              {text.look}
            </Button>
          </ActionBar>
        )
      }
    >
      <p className={styles.lead}>{text.cornersLead}</p>
      <PasteList onUse={(lines) => change(withPasted(draft, lines).draft)} />
      <CornerRows rows={draft.rows} faults={faults?.rows ?? {}} onChange={(rows) => change({ ...draft, rows })} />
      <TextField
        label={text.statedArea}
        required={false}
        error={faults?.stated ? text.areaWrong : undefined}
        inputMode="decimal"
        narrow
        value={draft.stated}
        onChange={(stated) => change({ ...draft, stated })}
      />
      <Chips
        label={text.frame}
        options={frames.map((value) => ({ value, label: text.frames[value] }))}
        value={draft.frame}
        onChange={(frame) => change({ ...draft, frame })}
      />
      {faults?.tooFew && (
        <Notice live tone="caution">
          {text.tooFew}
        </Notice>
      )}
      <div className={styles.found} ref={found}>
        {asking.error && <AskFailed error={asking.error} />}
        {asking.data && <CornersAnswer found={asking.data} />}
      </div>
    </Screen>
  )
}

function useCorners() {
  const [draft, setDraft] = useState<Draft>(() => withPasted(emptyDraft(), useShownLand.getState().pasted).draft)
  const [checked, setChecked] = useState(false)
  const asking = useAskCorners()
  function ask() {
    setChecked(true)
    if (!isSound(faultsOf(draft))) return
    takePasted('')
    asking.mutate(bodyOf(draft), { onSuccess: ({ answer }) => answer && showLand({ rings: answer.rings }) })
  }
  /** What was answered was about other numbers. */
  function change(next: Draft) {
    setDraft(next)
    if (asking.data) asking.reset()
  }
  return { draft, change, checked, ask, asking }
}

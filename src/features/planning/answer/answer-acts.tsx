import type { PlanningAnswer } from '../../../../contract/schemas/planning-answer.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import type { OfficialSlot } from './answer-screen.tsx'

/** The one act of the screen: the written answer that counts. */
export function AnswerActs({ answer, official: Official }: { answer: PlanningAnswer; official: OfficialSlot }) {
  return (
    <ActionBar>
      <Official answer={answer} />
    </ActionBar>
  )
}

import { sayArea, sayNumber } from '../../../../contract/rules/planning/say-numbers.ts'
import type { PlanningOfCorners } from '../../../../contract/schemas/planning-question.ts'
import { useText } from '../../../i18n/texts.ts'
import { Notice } from '../../../ui/notice.tsx'
import { AnswerCard } from '../answer/answer-card.tsx'
import styles from '../planning.module.css'
import { planningTexts, saidTexts } from '../texts.ts'
import { useRelease } from '../use-planning.ts'

/** First how the numbers were read, then what is planned there. */
export function CornersAnswer({ found }: { found: PlanningOfCorners }) {
  const { answer } = found
  const { data: release } = useRelease()
  return (
    <>
      <HowRead found={found} />
      {answer && (
        <div className={styles.stack}>
          <AnswerCard answer={answer} release={release} />
        </div>
      )}
    </>
  )
}

const troubles = {
  unclear: 'unclear',
  outside: 'cornersOutside',
  crossing: 'crossing',
  'too-large': 'tooLarge',
} as const

function HowRead({
  found: { result, frame, swapped, areaSquareMetres: area, differencePercent },
}: {
  found: PlanningOfCorners
}) {
  const text = useText(planningTexts)
  const words = useText(saidTexts)
  return (
    <Notice live tone={result === 'answered' ? 'info' : 'caution'}>
      {result !== 'answered' && <p>{text[troubles[result]]}</p>}
      {frame !== null && <p>{text.frameSaid(text.frames[frame])}</p>}
      {swapped && <p>{text.swapped}</p>}
      {area !== null && <p>{text.computed(sayArea(area, words))}</p>}
      {differencePercent !== null && <p>{differenceWords(differencePercent)}</p>}
    </Notice>
  )

  /** Two percent is what rounding to a decimetre does to a small lot. */
  function differenceWords(percent: number): string {
    if (Math.abs(percent) < 2) return text.difference.same
    return text.difference[percent > 0 ? 'more' : 'less'](sayNumber(Math.abs(percent), words))
  }
}

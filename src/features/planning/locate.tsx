import { useState } from 'react'
import { LocateFixed } from 'lucide-react'
import { useNavigate } from 'react-router-dom'
import type { PlanningAtPoint } from '../../../contract/schemas/planning-question.ts'
import { sayNumber } from '../../../contract/rules/planning/say-numbers.ts'
import { useText } from '../../i18n/texts.ts'
import { usePlatform } from '../../platform/platform-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmSheet } from '../../ui/confirm-sheet.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AskFailed } from './ask-failed.tsx'
import { herePath, parcelPath } from './paths.ts'
import { beUnsureOf, keepHere, showLand } from './shown-land.ts'
import { planningTexts, saidTexts } from './texts.ts'
import { useAskAt } from './use-planning.ts'

type No = 'refused' | 'refused-for-good' | 'unavailable'

/** Our own sheet says why before the phone asks; every "no" has a way on. */
export function Locate() {
  const text = useText(planningTexts)
  const { state, ask, asking, close, locate } = useLocate()
  const busy = state === 'busy' ? text.locating : asking.isPending ? text.asking : undefined
  return (
    <>
      <Button kind="primary" wide icon={<LocateFixed size={20} />} onClick={ask} busyLabel={busy}>
        {text.locate}
      </Button>
      {state === 'why' && (
        <ConfirmSheet
          title={text.whyLocate}
          act={text.giveLocation}
          cancel={text.noLocation}
          onAct={() => void locate()}
          onClose={close}
        >
          <p>{text.whyLocateText}</p>
        </ConfirmSheet>
      )}
      {asking.error && <AskFailed error={asking.error} />}
      {asking.data && <NoParcel found={asking.data} />}
      {(state === 'refused' || state === 'refused-for-good' || state === 'unavailable') && <NotLocated why={state} />}
    </>
  )
}

function useLocate() {
  const platform = usePlatform()
  const navigate = useNavigate()
  const asking = useAskAt()
  const [state, setState] = useState<'idle' | 'why' | 'busy' | No>('idle')

  async function locate() {
    setState('busy')
    const answer = await platform.askLocation()
    if (answer.kind !== 'granted') return setState(answer.kind)
    setState('idle')
    const { place } = answer
    const found = await asking
      .mutateAsync(place.from === 'zalo' ? { from: 'zalo', ...place.zalo } : place)
      .catch(() => undefined)
    if (!found) return
    // Zalo gives a place and nothing about how good it is.
    beUnsureOf(found.accuracyMetres === null ? (found.answer?.parcel?.id ?? 'here') : undefined)
    goTo(found, navigate)
  }
  const ask = () => {
    asking.reset()
    setState('why')
  }
  return { state, ask, asking, close: () => setState('idle'), locate }
}

/** To the card of what was found; false when there is nothing to open. */
export function goTo({ result, answer, point, accuracyMetres }: PlanningAtPoint, navigate: (path: string) => void) {
  showLand({ rings: answer?.rings ?? [], point, accuracyMetres: accuracyMetres ?? undefined })
  if (answer?.parcel) navigate(parcelPath(answer.parcel.id))
  else if (result === 'ground' && answer) {
    keepHere(answer)
    navigate(herePath)
  }
}

/** Too coarse, or outside: said in words, with what else can be done. */
export function NoParcel({ found: { result, accuracyMetres } }: { found: PlanningAtPoint }) {
  const text = useText(planningTexts)
  const words = useText(saidTexts)
  if (result === 'outside') return <Notice live>{text.outside}</Notice>
  if (result !== 'too-coarse') return null
  return (
    <Notice live tone="caution">
      {text.tooCoarse(sayNumber(accuracyMetres ?? 0, words, 0))}
    </Notice>
  )
}

function NotLocated({ why }: { why: No }) {
  const text = useText(planningTexts)
  const platform = usePlatform()
  return (
    <Notice live>
      <p>{why === 'unavailable' ? text.locationUnavailable : text.locationRefused}</p>
      {why === 'refused-for-good' && platform.name !== 'browser' && (
        <Button kind="quiet" onClick={() => void platform.openPermissions()}>
          {text.openPermissions}
        </Button>
      )}
    </Notice>
  )
}

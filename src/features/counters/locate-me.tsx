import { useState } from 'react'
import { LocateFixed } from 'lucide-react'
import { roundedPlace } from '../../../contract/rules/places/nearest-units.ts'
import type { Unit } from '../../../contract/schemas/locality.ts'
import { useText } from '../../i18n/texts.ts'
import { failureOf } from '../../lib/failure.ts'
import { usePlatform } from '../../platform/platform-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmSheet } from '../../ui/confirm-sheet.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './counters.module.css'
import { counterTexts } from './texts.ts'
import { useNearestUnits } from './use-places.ts'

type No = 'refused' | 'refused-for-good' | 'unavailable'
type Props = { units: Unit[]; onChoose: (unit: Unit) => void }

/** Our own sheet says why before the phone asks; every "no" leaves the list. */
export function LocateMe({ units, onChoose }: Props) {
  const text = useText(counterTexts)
  const { ask, state, close, locate, nearest } = useLocate()
  return (
    <div className={styles.locate}>
      <Button
        wide
        icon={<LocateFixed size={20} />}
        onClick={ask}
        busyLabel={state === 'busy' ? text.locating : undefined}
      >
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
      {state === 'idle' && <Found nearest={nearest} units={units} onChoose={onChoose} />}
      {(state === 'refused' || state === 'refused-for-good' || state === 'unavailable') && <Refused why={state} />}
    </div>
  )
}

function useLocate() {
  const platform = usePlatform()
  const nearest = useNearestUnits()
  const [state, setState] = useState<'idle' | 'why' | 'busy' | No>('idle')

  async function locate() {
    setState('busy')
    const answer = await platform.askLocation()
    if (answer.kind !== 'granted') return setState(answer.kind)
    const { place } = answer
    const body =
      place.from === 'zalo'
        ? ({ from: 'zalo', accessToken: place.zalo.accessToken, code: place.zalo.code } as const)
        : ({ from: 'device', ...roundedPlace(place) } as const)
    await nearest.mutateAsync(body).catch(() => undefined)
    setState('idle')
  }
  const ask = () => {
    nearest.reset()
    setState('why')
  }
  return { ask, state, close: () => setState('idle'), locate, nearest }
}

function Found({ nearest, units, onChoose }: Props & { nearest: ReturnType<typeof useNearestUnits> }) {
  const text = useText(counterTexts)
  const { data, error } = nearest
  // A code of Zalo works once and for two minutes: a refused one says nothing about the person.
  if (error && failureOf(error).code === 'ZALO_REFUSED') return <Notice live>{text.unavailable}</Notice>
  if (error) return <FailureView error={error} small />
  if (!data) return null
  if (data.result !== 'found') return <Notice live>{data.result === 'outside' ? text.outside : text.cannotTell}</Notice>
  const likely = data.units.flatMap(({ id }) => units.filter((unit) => unit.id === id))
  return (
    <div role="status" className={styles.matches}>
      <p className={styles.note}>{text.likelyNote}</p>
      <List label={text.likely}>
        {likely.map((unit, at) => (
          <ListRow
            key={unit.id}
            title={unit.name}
            lines={at === 0 ? text.mostLikely : text.alsoPossible}
            onPress={() => onChoose(unit)}
          />
        ))}
      </List>
    </div>
  )
}

function Refused({ why }: { why: No }) {
  const text = useText(counterTexts)
  const platform = usePlatform()
  return (
    <Notice live>
      <p>{why === 'unavailable' ? text.unavailable : text.refused}</p>
      {why === 'refused-for-good' && platform.name !== 'browser' && (
        <Button kind="quiet" onClick={() => void platform.openPermissions()}>
          {text.openPermissions}
        </Button>
      )}
    </Notice>
  )
}

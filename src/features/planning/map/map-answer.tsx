import { sayMetres } from '../../../../contract/rules/planning/say-numbers.ts'
import { sayAnswer } from '../../../../contract/rules/planning/say.ts'
import { useText } from '../../../i18n/texts.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { AskFailed } from '../ask-failed.tsx'
import { NoParcel } from '../locate.tsx'
import { useMapBeside } from '../map-beside.ts'
import { herePath, parcelPath } from '../paths.ts'
import { keepHere } from '../shown-land.ts'
import { saidTexts } from '../texts.ts'
import type { useAskAt } from '../use-planning.ts'
import { useEffect } from 'react'
import styles from './map.module.css'
import { mapTexts } from './texts.ts'

type Props = {
  asking: ReturnType<typeof useAskAt>
  /** The release that was asked by name. */
  release: string | undefined
  /** What the finger covered, where it tapped from afar. */
  fingerMetres: number | undefined
  /** Parcels are not drawn at this distance. */
  far: boolean
}

/** What is planned where the finger was, in one sentence; on a tablet the whole card stands beside. */
export function MapAnswer({ asking, release, fingerMetres, far }: Props) {
  const text = useText(mapTexts)
  const words = useText(saidTexts)
  const beside = useMapBeside()
  const { data, error, isPending } = asking
  const answer = data?.answer
  useEffect(() => {
    if (answer && !answer.parcel) keepHere(answer)
  }, [answer])
  if (error) return <AskFailed error={error} />
  if (isPending) return <p role="status">{text.asking}</p>
  if (data && !answer) return <NoParcel found={data} />
  const fromAfar = fingerMetres !== undefined && text.fromAfar(sayMetres(Number(fingerMetres.toPrecision(1)), words))
  if (!answer || beside)
    return <p className={styles.hint}>{(answer && fromAfar) || (far ? text.tapFromAfar : text.tapHint)}</p>
  const said = sayAnswer(answer, words)
  return (
    <div role="status">
      {fromAfar && <p className={styles.afar}>{fromAfar}</p>}
      <p className={styles.name}>{answer.parcel ? said.title : text.noParcelHere}</p>
      <p>{said.first}</p>
      <div className={styles.more}>
        <ButtonLink kind="primary" wide to={answer.parcel ? parcelPath(answer.parcel.id, release) : herePath}>
          {text.wholeAnswer}
        </ButtonLink>
      </div>
    </div>
  )
}

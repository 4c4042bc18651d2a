import { useState } from 'react'
import type { PlanningAnswer } from '../../../../contract/schemas/planning-answer.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/card.tsx'
import styles from '../planning.module.css'
import { planningTexts } from '../texts.ts'

export const pictureAddress = (parcelId: string, releaseId: string) =>
  `/planning/parcels/${encodeURIComponent(parcelId)}/picture.svg?release=${encodeURIComponent(releaseId)}`

/** Drawn by the server, for phones where the map fails; without a network the card does without it. */
export function ParcelPicture({ answer: { parcel, releaseId } }: { answer: PlanningAnswer }) {
  const text = useText(planningTexts)
  const api = useApi()
  const [failed, setFailed] = useState(false)
  if (!parcel || failed) return null
  return (
    <Card title={text.picture}>
      <img
        className={styles.picture}
        src={api.url(pictureAddress(parcel.id, releaseId))}
        alt={text.picture}
        width={640}
        height={480}
        onError={() => setFailed(true)}
      />
    </Card>
  )
}

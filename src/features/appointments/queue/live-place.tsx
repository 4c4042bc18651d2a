import { useState } from 'react'
import { ScanLine } from 'lucide-react'
import type { QueuePlace } from '../../../../contract/schemas/queue.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import styles from './live-place.module.css'
import { queueTexts, type QueueWords } from './texts.ts'
import { useCheckInMyself, useMyPlace } from './use-queue.ts'

type Props = {
  appointmentId: string
  /** Whether the person has a number already. */
  isHere: boolean
  /** Whether the time to take a number has come. */
  mayCheckIn: boolean
  onCheckedIn: () => void
}

/** Where one stands in the queue of today, live; before that, how to get a number. */
export function LivePlace({ appointmentId, isHere, mayCheckIn, onCheckedIn }: Props) {
  const text = useText(queueTexts)
  const { query, live } = useMyPlace(appointmentId, isHere)
  if (!isHere) return mayCheckIn ? <ComeIn appointmentId={appointmentId} onCheckedIn={onCheckedIn} /> : null
  return (
    <Card title={text.place} tone={query.data?.state === 'called' ? 'yours' : 'plain'}>
      <DataView query={query} skeleton={<Skeleton rows={2} />}>
        {(place) => <Place place={place} live={live} />}
      </DataView>
    </Card>
  )
}

function Place({ place, live }: { place: QueuePlace; live: boolean }) {
  const text = useText(queueTexts)
  const format = useFormat()
  return (
    <>
      <p className={styles.label}>{text.yourNumber}</p>
      <p className={styles.number}>{place.number}</p>
      <div role="status">
        {sentencesOf(place, text).map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))}
      </div>
      <p className={styles.label}>
        {text.updated(format.time(place.now))}, {live ? text.live : text.slowly}
      </p>
    </>
  )
}

function sentencesOf(place: QueuePlace, text: QueueWords): string[] {
  const counter = place.counterName ?? ''
  switch (place.state) {
    case 'waiting':
      return [text.ahead(place.ahead), waitOf(place, text), text.next1]
    case 'called':
      return [text.called(counter), ...(place.calls > 1 ? [text.calledAgain(place.calls)] : [])]
    case 'serving':
      return [text.serving(counter)]
    case 'held':
      return [text.held]
    case 'skipped':
      return [text.skipped]
    case 'no-show':
      return [text.missed]
    case 'done':
      return [text.done]
    case 'left':
      return [text.left]
  }
}

function waitOf({ openCounters, estimate }: QueuePlace, text: QueueWords): string {
  if (openCounters === 0) return text.noCounter
  if (estimate.from === null || estimate.to === null) return text.tooEarly(estimate.learntFrom)
  return text.estimate(estimate.from, estimate.to)
}

function ComeIn({ appointmentId, onCheckedIn }: Pick<Props, 'appointmentId' | 'onCheckedIn'>) {
  const text = useText(queueTexts)
  const platform = usePlatform()
  const [noCamera, setNoCamera] = useState(false)
  const checkIn = useCheckInMyself(appointmentId, onCheckedIn)
  async function scan() {
    const answer = await platform.scanCode()
    setNoCamera(answer.kind === 'unavailable' || answer.kind === 'refused-for-good')
    if (answer.kind === 'granted') checkIn.mutate(answer.text)
  }
  return (
    <Card title={text.place}>
      <p className={styles.sentence}>{text.notHere}</p>
      {platform.canScan() && (
        <Button
          wide
          icon={<ScanLine size={22} />}
          busyLabel={checkIn.isPending ? text.working : undefined}
          onClick={() => void scan()}
        >
          {text.scanDesk}
        </Button>
      )}
      {noCamera && (
        <Notice tone="caution" live>
          {text.notHere}
        </Notice>
      )}
      {checkIn.error && <FailureView small error={checkIn.error} />}
    </Card>
  )
}

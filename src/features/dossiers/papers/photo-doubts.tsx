import { useStore } from 'zustand'
import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from '../files/files.module.css'
import { paperTexts } from './texts.ts'
import type { PhotoDoubt, UploadQueue } from './upload-queue.ts'

type Props = { requirementId: string; queue: UploadQueue }

/** Photos that may be sent back, each with what is wrong in words. The person decides; nothing is held up. */
export function PhotoDoubts({ requirementId, queue }: Props) {
  const doubts = useStore(queue.store, (state) => state.doubts)
  return (
    <>
      {doubts
        .filter((doubt) => doubt.requirementId === requirementId)
        .map((doubt) => (
          <Doubt key={doubt.key} doubt={doubt} queue={queue} />
        ))}
    </>
  )
}

function Doubt({ doubt, queue }: { doubt: PhotoDoubt; queue: UploadQueue }) {
  const text = useText(paperTexts)
  const { takePhoto } = usePlatform()

  async function takeAgain() {
    const answer = await takePhoto({ onLate: (late) => queue.takeAgain(doubt.key, late) })
    if (answer.kind === 'granted') queue.takeAgain(doubt.key, answer.photo)
  }

  return (
    <Notice tone="caution" live>
      <p>
        <b>{doubt.name}</b>: {doubt.defects.map((defect) => text.defects[defect]).join(' ')}
      </p>
      <div className={styles.acts}>
        <Button aria-label={`${text.takeAgain}: ${doubt.name}`} onClick={() => void takeAgain()}>
          {text.takeAgain}
        </Button>
        <Button kind="quiet" aria-label={`${text.useAnyway}: ${doubt.name}`} onClick={() => queue.settle(doubt.key)}>
          {text.useAnyway}
        </Button>
      </div>
    </Notice>
  )
}

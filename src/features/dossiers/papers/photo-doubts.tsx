import { useQueryClient } from '@tanstack/react-query'
import { useStore } from 'zustand'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from '../files/files.module.css'
import { keys } from '../use-dossiers.ts'
import { paperTexts } from './texts.ts'
import type { PhotoDoubt, UploadQueue } from './upload-queue.ts'

type Props = { dossierId: string; requirementId: string; queue: UploadQueue }

/** Photos that may be sent back, each with what is wrong in words. The person decides; nothing is held up. */
export function PhotoDoubts({ dossierId, requirementId, queue }: Props) {
  const doubts = useStore(queue.store, (state) => state.doubts)
  return (
    <>
      {doubts
        .filter((doubt) => doubt.requirementId === requirementId)
        .map((doubt) => (
          <Doubt key={doubt.key} dossierId={dossierId} doubt={doubt} queue={queue} />
        ))}
    </>
  )
}

function Doubt({ dossierId, doubt, queue }: { dossierId: string; doubt: PhotoDoubt; queue: UploadQueue }) {
  const text = useText(paperTexts)
  const { takePhoto } = usePlatform()
  const api = useApi()
  const queries = useQueryClient()

  async function replace(photo: File) {
    queue.drop(doubt.key)
    queue.add(doubt.requirementId, [photo])
    if (doubt.fileId === undefined) return
    const params = { id: dossierId, fileId: doubt.fileId }
    // The old photo stays in the list when it cannot be taken out now; the person sees it there.
    await api('DELETE /dossiers/{id}/files/{fileId}', { params }).catch(() => undefined)
    await queries.invalidateQueries({ queryKey: keys.dossier(dossierId) })
  }

  async function takeAgain() {
    const answer = await takePhoto({ onLate: (late) => void replace(late) })
    if (answer.kind === 'granted') await replace(answer.photo)
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

import { useState } from 'react'
import { Camera, FolderOpen } from 'lucide-react'
import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from '../files/files.module.css'
import { acceptFor } from './accepted-files.ts'
import { paperTexts } from './texts.ts'

type Props = { paper: string; photoLabel?: string | undefined; multiple?: boolean; onFiles: (files: File[]) => void }

/** Camera and files side by side; a "no" of the phone leaves the other way open and says so. */
export function ChooseFiles({ paper, photoLabel, multiple = true, onFiles }: Props) {
  const text = useText(paperTexts)
  const platform = usePlatform()
  const [trouble, setTrouble] = useState<string>()
  const photo = photoLabel ?? text.takePhoto

  async function take() {
    setTrouble(undefined)
    const answer = await platform.takePhoto({ onLate: (late) => onFiles([late]) })
    if (answer.kind === 'granted') onFiles([answer.photo])
    else if (answer.kind !== 'refused') setTrouble(text.cameraRefused)
  }

  async function pick() {
    setTrouble(undefined)
    const answer = await platform.pickFiles({ accept: acceptFor(navigator.userAgent), multiple, onLate: onFiles })
    if (answer.kind === 'granted') onFiles(answer.files)
    else if (answer.kind !== 'refused') setTrouble(text.unavailable)
  }

  return (
    <>
      <div className={styles.choose}>
        <Button icon={<Camera size={20} />} aria-label={text.forPaper(photo, paper)} onClick={() => void take()}>
          {photo}
        </Button>
        <Button
          icon={<FolderOpen size={20} />}
          aria-label={text.forPaper(text.chooseFile, paper)}
          onClick={() => void pick()}
        >
          {text.chooseFile}
        </Button>
      </div>
      {trouble && (
        <Notice tone="caution" live>
          {trouble}
        </Notice>
      )}
    </>
  )
}
